#include "kiosk/values/esim_activation_code.hpp"

#include <gtest/gtest.h>

namespace simkiosk {
namespace {

struct Vector {
    const char* code;
    const char* matchingId;
    const char* oid;
    bool confirmation;
};
// The examples of SGP.22 §4.1.
const std::vector<Vector> published{
    {"1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815", "04386-AGYFT-A74Y8-3F815", "", false},
    {"1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$$1", "04386-AGYFT-A74Y8-3F815", "", true},
    {"1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746$1", "04386-AGYFT-A74Y8-3F815", "1.3.6.1.4.1.31746",
     true},
    {"1$SMDP.GSMA.COM$04386-AGYFT-A74Y8-3F815$1.3.6.1.4.1.31746", "04386-AGYFT-A74Y8-3F815", "1.3.6.1.4.1.31746",
     false},
    {"1$SMDP.GSMA.COM$$1.3.6.1.4.1.31746", "", "1.3.6.1.4.1.31746", false},
};

TEST(EsimActivationCode, PublishedVectorsBothWays) {
    for (const auto& vector : published) {
        for (const char* prefix : {"", "LPA:", "lpa:", "Lpa:"}) {
            const auto code = EsimActivationCode::parse(prefix + std::string(vector.code));
            ASSERT_TRUE(code) << code.error().message;
            EXPECT_EQ(code->fields().smdpAddress, "SMDP.GSMA.COM");
            EXPECT_EQ(code->fields().matchingId, vector.matchingId);
            EXPECT_EQ(code->fields().smdpOid, vector.oid);
            EXPECT_EQ(code->fields().confirmationCodeRequired, vector.confirmation);
            EXPECT_TRUE(code->isStrict());
            EXPECT_EQ(code->code(), vector.code);
            EXPECT_EQ(code->qrPayload(), "LPA:" + std::string(vector.code));
            EXPECT_EQ(EsimActivationCode::build(code->fields()), *code);
        }
    }
}

TEST(EsimActivationCode, UsualCodesOfTheField) {
    const auto code = EsimActivationCode::parse("LPA:1$smdp.example.com$04386-agyft");
    ASSERT_TRUE(code);
    EXPECT_FALSE(code->isStrict());
    EXPECT_EQ(code->fields().matchingId, "04386-agyft") << "kept as it is";
    EXPECT_TRUE(EsimActivationCode::parse("1$SMDP.EXAMPLE.NET$KL14XA-8C7RLY$1.3.6.1.4.1.3174"));
    EXPECT_EQ(EsimActivationCode::parse("1$lpa.ds.gsma.com$")->code(), "1$lpa.ds.gsma.com$");
    // Empty fields at the end say nothing.
    EXPECT_EQ(EsimActivationCode::parse("1$SMDP.EXAMPLE.COM$AB$$")->code(), "1$SMDP.EXAMPLE.COM$AB");
    EXPECT_EQ(EsimActivationCode::parse("1$SMDP.EXAMPLE.COM$$$$$$$$$$$$$$$$$$$$$$$$$$")->code(), "1$SMDP.EXAMPLE.COM$");
    // Fields of later versions are kept.
    EXPECT_EQ(EsimActivationCode::parse("1$SMDP.EXAMPLE.COM$AB$$$F54172$1")->code(),
              "1$SMDP.EXAMPLE.COM$AB$$$F54172$1");
}

TEST(EsimActivationCode, RefusesWhatSgp22DoesNotAllow) {
    const std::string longLabel(64, 'A');
    std::string longName = "A";
    while (longName.size() < 254) longName += ".A";
    for (const std::string& text : std::vector<std::string>{"",
                                                            "LPA:",
                                                            "1",
                                                            "1$",
                                                            "LPA:1$",
                                                            "1$SMDP.GSMA.COM",
                                                            "1$$AB",
                                                            "2$SMDP.GSMA.COM$AB",
                                                            "$SMDP.GSMA.COM$AB",
                                                            "xyz14390lojij",
                                                            "LPA:1$$$$$$$$$$$$$$$$$$$",
                                                            "LPA:LPA:1$SMDP.GSMA.COM$AB",
                                                            " 1$SMDP.GSMA.COM$AB",
                                                            "1$SMDP.GSMA.COM$AB ",
                                                            "1$SMDP.GSMA.COM$AB\n",
                                                            "1$SMDP.GSMA.COM $AB",
                                                            "1$SMDP_X.GSMA.COM$AB",
                                                            "1$SMDP..COM$AB",
                                                            "1$.SMDP.COM$AB",
                                                            "1$SMDP.COM.$AB",
                                                            "1$-SMDP.COM$AB",
                                                            "1$SMDP-.COM$AB",
                                                            "1$LOCALHOST$AB",
                                                            "1$192.0.2.1$AB",
                                                            "1$https://SMDP.COM$AB",
                                                            "1$SMDP.COM:443$AB",
                                                            "1$" + longLabel + ".COM$AB",
                                                            "1$" + longName + "$",
                                                            "1$SMDP.GSMA.COM$A_B",
                                                            "1$SMDP.GSMA.COM$A B",
                                                            "1$SMDP.GSMA.COM$\x01",
                                                            "1$SMDP.GSMA.COM$\xC3\xA4",
                                                            "1$SMDP.GSMA.COM$AB$1",
                                                            "1$SMDP.GSMA.COM$AB$3.1",
                                                            "1$SMDP.GSMA.COM$AB$1.40",
                                                            "1$SMDP.GSMA.COM$AB$1..3",
                                                            "1$SMDP.GSMA.COM$AB$1.03",
                                                            "1$SMDP.GSMA.COM$AB$1.3.x",
                                                            "1$SMDP.GSMA.COM$AB$$0",
                                                            "1$SMDP.GSMA.COM$AB$$2",
                                                            "1$SMDP.GSMA.COM$AB$$1 ",
                                                            "1$SMDP.GSMA.COM$AB$$1$!",
                                                            "1$SMDP.GSMA.COM$" + std::string(240, 'A'),
                                                            std::string("1$SMDP.GSMA.COM$A\0B", 19),
                                                            "1$SMDP.GSMA.COM$AB$$1$1$2$3$4$5$6$7$8$9"}) {
        const auto code = EsimActivationCode::parse(text);
        ASSERT_FALSE(code) << text;
        EXPECT_EQ(code.error().code, ErrorCode::Malformed);
    }
    EXPECT_TRUE(EsimActivationCode::parse("1$SMDP.GSMA.COM$" + std::string(239, 'A'))) << "255 characters";
    EXPECT_TRUE(EsimActivationCode::parse("1$SMDP.GSMA.COM$AB$2.999.1"));
}

TEST(EsimActivationCode, BuildRefusesTheSame) {
    for (const auto& fields : std::vector<EsimActivationCode::Fields>{
             {.smdpAddress = "", .matchingId = "AB", .smdpOid = ""},
             {.smdpAddress = "SMDP.GSMA.COM", .matchingId = "A$B", .smdpOid = ""},
             {.smdpAddress = "SMDP.GSMA.COM$X", .matchingId = "AB", .smdpOid = ""},
             {.smdpAddress = "SMDP.GSMA.COM", .matchingId = "AB", .smdpOid = "1.3$1"},
             {.smdpAddress = "SMDP.GSMA.COM", .matchingId = std::string(250, 'A'), .smdpOid = ""}}) {
        const auto code = EsimActivationCode::build(fields);
        ASSERT_FALSE(code);
        EXPECT_EQ(code.error().code, ErrorCode::Invalid);
    }
}

}  // namespace
}  // namespace simkiosk

// The way to the carrier, with everything that can stand in it.
#include "platform/carrier/network_check.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform/backoffice/tls_identity.hpp"
#include "platform/io/event_loop.hpp"
#include "platform/io/http_date.hpp"
#include "platform/io/https_server.hpp"
#include "tests/support/seeded_random.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

using testing::HasSubstr;

class NetworkCheck : public testing::Test {
   protected:
    void SetUp() override {
        identity = *ensureTlsIdentity(folder / "ours");
        answer([](HttpRequest) { return HttpAnswer(HttpResponse{200, {}, "[]"}); });
    }
    void answer(HttpHandler handler) {
        HttpsListen listen;
        listen.certificateFile = identity.certificateFile;
        listen.keyFile = identity.keyFile;
        server = *HttpsServer::start(loop, listen, std::move(handler));
        endpoint = {"127.0.0.1", server->port(), identity.caFile, ""};
    }
    // Each step that was told.
    std::vector<NetworkFinding> check(Duration limit = 5s) {
        std::vector<NetworkFinding> findings;
        CarrierConfig config;
        config.exchangeDeadline = limit;
        const auto run = [](Task<void> inner) -> Task<bool> {
            co_await std::move(inner);
            co_return true;
        };
        const auto keep = [&](NetworkFinding finding) { findings.push_back(std::move(finding)); };
        EXPECT_TRUE(runUntilDone(loop, run(checkNetwork(loop, random, endpoint, config, keep))));
        return findings;
    }
    // All but the last have passed; the last has not, and is this one.
    static void expectFailedAt(const std::vector<NetworkFinding>& findings, NetworkStep step, const char* why) {
        ASSERT_FALSE(findings.empty());
        for (std::size_t i = 0; i + 1 < findings.size(); ++i) {
            EXPECT_TRUE(findings[i].what);
            EXPECT_EQ(findings[i].step, static_cast<NetworkStep>(i));
        }
        ASSERT_FALSE(findings.back().what) << *findings.back().what;
        EXPECT_EQ(findings.back().step, step);
        EXPECT_THAT(findings.back().what.error().message, HasSubstr(why));
    }

    TemporaryFolder folder;
    EventLoop loop;
    SeededRandom random{7};
    TlsIdentity identity;
    std::unique_ptr<HttpsServer> server;
    HttpsEndpoint endpoint;
};

TEST_F(NetworkCheck, EveryStepIsToldWithWhatWasFound) {
    const auto findings = check();
    ASSERT_EQ(findings.size(), 5U);
    for (std::size_t i = 0; i < findings.size(); ++i) {
        EXPECT_EQ(findings[i].step, static_cast<NetworkStep>(i));
        EXPECT_TRUE(findings[i].what) << findings[i].what.error().message;
        EXPECT_LT(findings[i].took, 2s);
    }
    EXPECT_EQ(*findings[0].what, "127.0.0.1");
    EXPECT_EQ(*findings[1].what, "127.0.0.1");
    EXPECT_THAT(*findings[2].what, testing::StartsWith("CN="));
    EXPECT_GT(findings[2].figure, 0) << "the days for which the certificate is still valid";
    EXPECT_EQ(findings[4].figure, 0);
}

TEST_F(NetworkCheck, TheTimeOfAStepIsThatStepsOwn) {
    answer([](HttpRequest) {
        HttpAnswer late(HttpResponse{200, {}, "[]"});
        late.delay = 300ms;
        return late;
    });
    const auto findings = check();
    ASSERT_EQ(findings.size(), 5U);
    EXPECT_GE(findings[3].took, 290ms);
    EXPECT_LT(findings[0].took + findings[1].took + findings[4].took, 290ms);
}

TEST_F(NetworkCheck, ANameThatNobodyHas) {
    endpoint.host = "nobody.invalid";
    expectFailedAt(check(), NetworkStep::NameFound, "name:");
}

TEST_F(NetworkCheck, AConnectionThatIsRefused) {
    server.reset();
    expectFailedAt(check(), NetworkStep::Connected, "refused");
}

TEST_F(NetworkCheck, ACertificateOfAnotherAuthority) {
    endpoint.caFile = ensureTlsIdentity(folder / "stranger")->caFile;
    const auto findings = check();
    expectFailedAt(findings, NetworkStep::Encrypted, "certificate CN=");
    EXPECT_EQ(findings.size(), 3U);
}

TEST_F(NetworkCheck, ACertificateOfAnotherName) {
    endpoint.serverName = "other.example";
    expectFailedAt(check(), NetworkStep::Encrypted, "not issued to this host name");
}

TEST_F(NetworkCheck, AuthoritiesThatCannotBeRead) {
    endpoint.caFile = folder / "no-such.pem";
    expectFailedAt(check(), NetworkStep::Connected, "trusted certificates cannot be read");
}

// Takes connections and says nothing: the handshake has no answer.
TEST_F(NetworkCheck, AServerThatIsSilent) {
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ASSERT_EQ(::bind(listener, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
    ASSERT_EQ(::listen(listener, 4), 0);
    socklen_t size = sizeof address;
    ASSERT_EQ(::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size), 0);
    endpoint.port = ntohs(address.sin_port);
    const auto before = loop.now();
    const auto findings = check(400ms);
    ::close(listener);
    expectFailedAt(findings, NetworkStep::Encrypted, "no answer before the deadline");
    EXPECT_LT(loop.now() - before, 3s);
}

TEST_F(NetworkCheck, ACarrierThatDeclinesOrNeverAnswers) {
    answer([](HttpRequest) { return HttpAnswer(HttpResponse{403, {}, ""}); });
    expectFailedAt(check(), NetworkStep::CarrierAsked, "403");
    unsigned asked = 0;
    answer([&](HttpRequest) {
        ++asked;
        HttpAnswer dropped(HttpResponse{200, {}, "[]"});
        dropped.fate = HttpAnswer::Fate::Drop;
        return dropped;
    });
    expectFailedAt(check(), NetworkStep::CarrierAsked, "effect unknown");
    EXPECT_EQ(asked, 1U) << "once: the technician sees the failure, not the third try";
}

TEST_F(NetworkCheck, AClockThatIsWrong) {
    answer(
        [this](HttpRequest) { return HttpAnswer(HttpResponse{200, {{"date", httpDate(loop.wall() + 90s)}}, "[]"}); });
    const auto late = check();
    expectFailedAt(late, NetworkStep::ClockAgrees, "clock differs");
    EXPECT_THAT(late.back().figure, testing::Optional(testing::AllOf(testing::Le(-89), testing::Ge(-95))));
    answer([](HttpRequest) { return HttpAnswer(HttpResponse{200, {{"date", "yesterday"}}, "[]"}); });
    const auto findings = check();
    ASSERT_EQ(findings.size(), 5U);
    EXPECT_FALSE(findings.back().decides) << "nothing to compare with";
}

TEST(HttpDate, IsWrittenAndReadInOneForm) {
    const WallTime when(784111777000ms);  // the example of RFC 9110
    EXPECT_EQ(httpDate(when), "Sun, 06 Nov 1994 08:49:37 GMT");
    EXPECT_EQ(parseHttpDate("Sun, 06 Nov 1994 08:49:37 GMT"), when);
    for (const char* other :
         {"", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Mon, 06 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 06 Nov 1994 24:49:37 GMT", "Fri, 31 Nov 1994 08:49:37 GMT",
          "Sun, 06 Nov 1994 08:49:3x GMT", "Sun, 06 Nov 1994 08-49:37 GMT"})
        EXPECT_FALSE(parseHttpDate(other)) << other;
}

}  // namespace
}  // namespace simkiosk

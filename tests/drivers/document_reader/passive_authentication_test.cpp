#include "drivers/document_reader/passive_authentication.hpp"

#include <gmock/gmock.h>

#include <fstream>

#include "drivers/document_reader/tlv.hpp"
#include "tests/drivers/document_reader/emulated_document.hpp"
#include "tests/drivers/document_reader/hex.hpp"
#include "tests/support/temporary_folder.hpp"

namespace simkiosk {
namespace {

std::map<int, Bytes> groups() { return {{1, Bytes(93, 0x61)}, {2, Bytes(500, 0x75)}}; }

struct PassiveAuthentication : testing::Test {
    State state;

    SodVerdict verdict(DocumentSigner signer, const TrustStore& trust) {
        return verifySod(state.pki.signDocument(groups(), signer), trust, testTime);
    }
};

TEST_F(PassiveAuthentication, BelievesAGenuineDocument) {
    const SodVerdict verdict = this->verdict(DocumentSigner::Genuine, state.trust);
    EXPECT_TRUE(verdict.signature.isPassed()) << verdict.signature.reason;
    EXPECT_TRUE(verdict.chain.isPassed()) << verdict.chain.reason;
    EXPECT_TRUE(verdict.revocation.isPassed()) << verdict.revocation.reason;
    EXPECT_TRUE(verdict.certificateTime.isPassed());
    EXPECT_EQ(verdict.signerCountry, "UT");
    EXPECT_EQ(verdict.cscaCountry, "UT");
    ASSERT_TRUE(verdict.hashes);
    EXPECT_EQ(verdict.hashes->groups.size(), 2U);
}

TEST_F(PassiveAuthentication, TellsExpiredRevokedAndForeignApart) {
    const SodVerdict expired = verdict(DocumentSigner::Expired, state.trust);
    EXPECT_TRUE(expired.chain.isPassed());
    EXPECT_TRUE(expired.certificateTime.isFailed());
    EXPECT_TRUE(expired.revocation.isPassed());

    const SodVerdict revoked = verdict(DocumentSigner::Revoked, state.trust);
    EXPECT_TRUE(revoked.chain.isPassed());
    EXPECT_TRUE(revoked.revocation.isFailed());
    EXPECT_TRUE(revoked.certificateTime.isPassed());

    const SodVerdict foreign = verdict(DocumentSigner::ForeignCsca, state.trust);
    EXPECT_TRUE(foreign.signature.isPassed());
    EXPECT_TRUE(foreign.chain.isFailed());
}

TEST_F(PassiveAuthentication, SaysWhatItCannotKnow) {
    TrustStore withoutList;
    withoutList.add(state.pki.csca(), "csca", testTime);
    EXPECT_EQ(verdict(DocumentSigner::Revoked, withoutList).revocation.outcome, CheckOutcome::NotPossible);
    EXPECT_EQ(verdict(DocumentSigner::Genuine, TrustStore()).chain.outcome, CheckOutcome::NotPossible);
    TrustStore otherCountry;
    otherCountry.add(TestPki::create("XX", testTime)->csca(), "csca", testTime);
    EXPECT_EQ(verdict(DocumentSigner::Genuine, otherCountry).chain.outcome, CheckOutcome::NotPossible);
    // Half a year later the list is stale, and says so.
    const SodVerdict later =
        verifySod(state.pki.signDocument(groups(), DocumentSigner::Genuine), state.trust, testTime + 24h * 180);
    EXPECT_EQ(later.revocation.outcome, CheckOutcome::NotPossible);
    EXPECT_TRUE(later.chain.isPassed());
}

TEST_F(PassiveAuthentication, FindsBothCscasOfOneName) {
    state.trust.add(state.pki.foreignCsca(), "foreign", testTime);
    EXPECT_TRUE(verdict(DocumentSigner::Genuine, state.trust).chain.isPassed());
    EXPECT_TRUE(verdict(DocumentSigner::ForeignCsca, state.trust).chain.isPassed());
}

TEST_F(PassiveAuthentication, EveryDigestIsCompared) {
    for (const DigestAlgorithm digest : {DigestAlgorithm::Sha1, DigestAlgorithm::Sha224, DigestAlgorithm::Sha256,
                                         DigestAlgorithm::Sha384, DigestAlgorithm::Sha512}) {
        const SodVerdict verdict =
            verifySod(state.pki.signDocument(groups(), DocumentSigner::Genuine, digest), state.trust, testTime);
        ASSERT_TRUE(verdict.signature.isPassed());
        ReadGroups read;
        for (const auto& [number, file] : groups()) read.files.emplace(number, SecretBytes(ByteView(file)));
        DocumentChecks checks;
        compareGroups(verdict.hashes, read, checks);
        EXPECT_TRUE(checks.groupHashes.isPassed());
        read.files.at(2).writable()[499] ^= 1;
        compareGroups(verdict.hashes, read, checks);
        EXPECT_TRUE(checks.groupHashes.isFailed());
        EXPECT_EQ(checks.groups.at(1), GroupHash::Match);
        EXPECT_EQ(checks.groups.at(2), GroupHash::Mismatch);
    }
}

TEST_F(PassiveAuthentication, TellsGroupsThatWereNotSignedOrNotGiven) {
    SignedHashes hashes{DigestAlgorithm::Sha256, {}};
    hashes.groups[1] = digestOf(DigestAlgorithm::Sha256, Bytes{1});
    hashes.groups[2] = digestOf(DigestAlgorithm::Sha256, Bytes{2});
    hashes.groups[3] = digestOf(DigestAlgorithm::Sha256, Bytes{3});
    ReadGroups read;
    read.files.emplace(1, SecretBytes(ByteView(Bytes{1})));
    read.files.emplace(11, SecretBytes(ByteView(Bytes{11})));
    read.kept = {3};
    DocumentChecks checks;
    compareGroups(hashes, read, checks);
    EXPECT_EQ(checks.groups.at(1), GroupHash::Match);
    EXPECT_EQ(checks.groups.at(2), GroupHash::Missing);
    EXPECT_EQ(checks.groups.at(3), GroupHash::Unreadable);
    EXPECT_EQ(checks.groups.at(11), GroupHash::NotSigned);
    EXPECT_TRUE(checks.groupHashes.isFailed());
}

TEST_F(PassiveAuthentication, AGroupThatWasAskedForAndRefusedIsNotPassedOver) {
    SignedHashes hashes{DigestAlgorithm::Sha256, {}};
    hashes.groups[1] = digestOf(DigestAlgorithm::Sha256, Bytes{1});
    hashes.groups[3] = digestOf(DigestAlgorithm::Sha256, Bytes{3});
    ReadGroups read;
    read.files.emplace(1, SecretBytes(ByteView(Bytes{1})));
    read.kept = {3};
    DocumentChecks checks;
    compareGroups(hashes, read, checks);
    EXPECT_TRUE(checks.groupHashes.isPassed()) << checks.groupHashes.reason;  // finger prints are nobody's business

    hashes.groups[15] = digestOf(DigestAlgorithm::Sha256, Bytes{15});
    read.refused = {15};
    compareGroups(hashes, read, checks);
    EXPECT_EQ(checks.groups.at(15), GroupHash::Unreadable);
    EXPECT_TRUE(checks.groupHashes.isFailed());
}

// No byte of a signed object can be changed unnoticed.
TEST_F(PassiveAuthentication, NoticesEveryChangedByte) {
    const Bytes sod = state.pki.signDocument(groups(), DocumentSigner::Genuine);
    const SodVerdict before = verifySod(sod, state.trust, testTime);
    for (std::size_t i = 0; i < sod.size(); i += 3) {
        Bytes changed = sod;
        changed[i] ^= 0x04;
        const SodVerdict after = verifySod(changed, state.trust, testTime);
        const bool believed = after.signature.isPassed() && after.chain.isPassed();
        // What is not covered by a signature (an algorithm's name beside it) may change, but then no hash does.
        if (believed) {
            ASSERT_TRUE(after.hashes);
            EXPECT_EQ(after.hashes->groups, before.hashes->groups) << i;
        }
    }
}

TEST_F(PassiveAuthentication, RefusesWhatIsNoSod) {
    for (const Bytes& bytes :
         {Bytes{}, hex("7700"), hex("77033003020100"), Bytes(100, 0x77), state.pki.csca(),
          makeTlv(0x77, state.pki.csca()), makeTlv(0x77, state.pki.masterList({state.pki.csca()}))}) {
        const SodVerdict verdict = verifySod(bytes, state.trust, testTime);
        EXPECT_TRUE(verdict.signature.isFailed());
        EXPECT_FALSE(verdict.chain.isPassed());
    }
}

// SignedData (RFC 5652 §5.1) without its `certificates [0]`.
Bytes withoutCertificates(ByteView sod) {
    TlvReader contentInfo(*wholeTlv(*wholeTlv(sod, 0x77), 0x30));
    const auto type = contentInfo.expect(0x06);
    TlvReader signedData(*wholeTlv(contentInfo.expect(0xA0)->value, 0x30));
    Bytes kept;
    while (!signedData.atEnd()) {
        const auto field = signedData.next();
        if (field->tag != 0xA0) append(kept, makeTlv(field->tag, field->value));
    }
    Bytes content = makeTlv(0x06, type->value);
    append(content, makeTlv(0xA0, makeTlv(0x30, kept)));
    return makeTlv(0x77, makeTlv(0x30, content));
}

TEST_F(PassiveAuthentication, CannotCheckASodWithoutItsSigner) {
    const Bytes sod = withoutCertificates(state.pki.signDocument(groups(), DocumentSigner::Genuine));
    const SodVerdict verdict = verifySod(sod, state.trust, testTime);
    EXPECT_EQ(verdict.signature.outcome, CheckOutcome::NotPossible);
    EXPECT_EQ(verdict.signature.reason, "EF.SOD does not carry its signer's certificate");
    EXPECT_EQ(verdict.chain.outcome, CheckOutcome::NotPossible);
    EXPECT_TRUE(verdict.hashes);
}

TEST_F(PassiveAuthentication, ComparesCountries) {
    const SodVerdict sod = verdict(DocumentSigner::Genuine, state.trust);
    EXPECT_TRUE(compareCountries("UTO", sod).isPassed());
    EXPECT_TRUE(compareCountries("D", sod).isFailed());
    EXPECT_EQ(compareCountries("ZZZ", sod).outcome, CheckOutcome::NotPossible);
    EXPECT_EQ(compareCountries("UTO", verdict(DocumentSigner::Genuine, TrustStore())).outcome,
              CheckOutcome::NotPossible);
}

TEST_F(PassiveAuthentication, AMasterListIsBelievedByTheRule) {
    const TestPki other = *TestPki::create("XX", testTime);
    const Bytes list = state.pki.masterList({state.pki.csca(), other.csca()});

    TrustStore trust;
    trust.add(list, "list", testTime);
    EXPECT_EQ(trust.certificates(), 0U);  // nobody vouches for its signer
    EXPECT_THAT(trust.notes(), testing::ElementsAre(testing::HasSubstr("unknown")));
    trust.add(state.pki.csca(), "csca", testTime);
    trust.add(list, "list", testTime);
    EXPECT_EQ(trust.certificates(), 2U);
    EXPECT_TRUE(verifySod(other.signDocument(groups(), DocumentSigner::Genuine), trust, testTime).chain.isPassed());

    TrustStore strict;
    strict.add(state.pki.csca(), "csca", testTime);
    strict.add(state.pki.masterList({other.csca()}, true), "by a document signer", testTime);
    EXPECT_EQ(strict.certificates(), 1U);
    Bytes tampered = list;
    tampered.back() ^= 1;
    strict.add(tampered, "tampered", testTime);
    EXPECT_EQ(strict.certificates(), 1U);
    EXPECT_EQ(strict.notes().size(), 2U);
}

std::string pem(const char* kind, const Bytes& der) {
    std::string text = toBase64(der);
    for (std::size_t at = 64; at < text.size(); at += 65) text.insert(at, "\n");
    return std::string("-----BEGIN ") + kind + "-----\n" + text + "\n-----END " + kind + "-----\n";
}

TEST_F(PassiveAuthentication, ReadsAFolderOfEveryKindOfFile) {
    const TemporaryFolder folder;
    const TestPki other = *TestPki::create("XX", testTime);
    const TestPki third = *TestPki::create("YY", testTime);
    const auto write = [&](const char* name, const std::string& text) {
        std::ofstream(folder.path() / name, std::ios::binary) << text;
    };
    // The list's name sorts before its voucher's.
    write("a_list", toText(state.pki.masterList({third.csca()})));
    write("b.pem", pem("CERTIFICATE", other.csca()) + pem("X509 CRL", other.revocationList()));
    write("c.anything", toText(state.pki.csca()));
    write("d.crl", toText(state.pki.revocationList()));
    write("e.txt", "a note");
    write("f.cer", toText(state.pki.signerCertificate(DocumentSigner::Genuine)));
    const auto trust = TrustStore::fromFolder(folder.path().string(), testTime);
    ASSERT_TRUE(trust);
    EXPECT_EQ(trust->certificates(), 3U);
    EXPECT_EQ(trust->revocationLists(), 2U);
    EXPECT_EQ(trust->notes().size(), 2U);
    EXPECT_TRUE(verdict(DocumentSigner::Genuine, *trust).chain.isPassed());
    EXPECT_TRUE(
        verifySod(other.signDocument(groups(), DocumentSigner::Revoked), *trust, testTime).revocation.isFailed());
    EXPECT_TRUE(verifySod(third.signDocument(groups(), DocumentSigner::Genuine), *trust, testTime).chain.isPassed());
    EXPECT_EQ(TrustStore::fromFolder((folder.path() / "none").string(), testTime).error().code, ErrorCode::NotFound);
}

TEST_F(PassiveAuthentication, ThePkiWritesATrustStore) {
    const TemporaryFolder folder;
    ASSERT_TRUE(state.pki.write((folder.path() / "trust").string(), (folder.path() / "foreign").string()));
    const auto trust = TrustStore::fromFolder((folder.path() / "trust").string(), testTime);
    ASSERT_TRUE(trust);
    EXPECT_THAT(trust->notes(), testing::IsEmpty());
    EXPECT_TRUE(verdict(DocumentSigner::Genuine, *trust).chain.isPassed());
    const auto foreign = TrustStore::fromFolder((folder.path() / "foreign").string(), testTime);
    EXPECT_TRUE(verdict(DocumentSigner::Genuine, *foreign).chain.isFailed());
}

}  // namespace
}  // namespace simkiosk

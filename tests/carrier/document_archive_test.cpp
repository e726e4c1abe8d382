// Signed contracts at the carrier (TMF667), and words that wait for the back office.
#include "platform/carrier/carrier_document_archive.hpp"

#include "platform/carrier/forwarding_ports.hpp"
#include "platform/carrier/sqlite_outbox.hpp"
#include "tests/carrier/carrier_under_test.hpp"

namespace simkiosk {
namespace {

class DocumentArchiveTest : public CarrierTest {
   protected:
    CarrierDocumentArchive archive{session};
    nlohmann::json get(const std::string& target) {
        return nlohmann::json::parse(office.handle({"GET", target, {}, ""}).body);
    }
};

TEST_F(DocumentArchiveTest, KeepsTheContractOnce) {
    const auto key = newKey();
    const auto transaction = newKey();
    const Bytes pdf = toBytes("%PDF-1.4 a contract");
    const auto first = run(archive.store(key, transaction, pdf, std::string(64, 'a')));
    ASSERT_TRUE(first) << first.error().message;
    const auto again = run(archive.store(key, transaction, pdf, std::string(64, 'a')));
    ASSERT_TRUE(again);
    EXPECT_EQ(*first, *again);

    const auto listed = get("/tmf-api/document/v4/document?externalIdentifier.id=" + key.text());
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_FALSE(listed[0].contains("attachment"));
    const auto document = get("/tmf-api/document/v4/document/" + *first);
    EXPECT_EQ(document.at("name"), "contract " + transaction.text());
    EXPECT_EQ(*fromBase64(document.at("attachment")[0].at("content").get<std::string>()), pdf);
}

TEST_F(DocumentArchiveTest, RefusesWhatIsNoPdf) {
    const auto stored = run(archive.store(newKey(), newKey(), toBytes("not a contract"), std::string(64, 'a')));
    ASSERT_FALSE(stored);
    EXPECT_EQ(stored.error().code, ErrorCode::Refused);
}

TEST_F(DocumentArchiveTest, TakesAContractWithItsFonts) {
    Bytes pdf = toBytes("%PDF-1.4 ");
    pdf.resize(1'000'000, 'x');
    const auto stored = run(archive.store(newKey(), newKey(), pdf, std::string(64, 'a')));
    EXPECT_TRUE(stored) << stored.error().message;
}

struct ForwardingTest : CarrierTest {
    std::unique_ptr<SqliteOutbox> store = std::move(*SqliteOutbox::open(":memory:"));
    CarrierPayment directPayment{session};
    CarrierNumberPool directNumbers{session};
    CarrierActivation directActivation{session};
    CarrierStaffDesk directDesk{session};
    Outbox outbox{*store, clock, random, {directPayment, directNumbers, directActivation, directDesk, customers},
                  {},     {}};
    ForwardingNumberPool pool{directNumbers, outbox};
    ForwardingCustomerRegistry registry{customers, outbox};
    ForwardingStaffDesk desk{directDesk, outbox};
    TaskGroup background;
    ForwardingTest() {
        background.spawn([](Outbox& box) -> Task<void> { static_cast<void>(co_await box.run()); }(outbox));
    }
};

TEST_F(ForwardingTest, ANumberIsReleasedWhenTheBackOfficeIsBack) {
    const auto found = run(pool.search({}));
    ASSERT_TRUE(found && !found->empty());
    const auto msisdn = found->front().msisdn;
    const auto reservation = run(pool.reserve(msisdn, newKey()));
    ASSERT_TRUE(reservation);

    http.reachable = false;
    EXPECT_TRUE(run(pool.release(reservation->id)));
    EXPECT_EQ(outbox.waiting(), 1U);
    clock.advance(60s);
    EXPECT_EQ(outbox.waiting(), 1U);
    http.reachable = true;
    clock.advance(600s);
    EXPECT_EQ(outbox.waiting(), 0U);
    EXPECT_TRUE(run(pool.reserve(msisdn, newKey())));
}

TEST_F(ForwardingTest, APersonIsWithdrawnWhenTheBackOfficeIsBack) {
    const auto key = newKey();
    IdentityDocument document;
    document.name = PersonalText("李示例");
    ASSERT_TRUE(run(registry.registerIndividual(document, key, newKey())));
    http.reachable = false;
    EXPECT_TRUE(run(registry.withdraw(key)));
    EXPECT_EQ(stored("/tmf-api/party/v4/individual"), 1U);
    http.reachable = true;
    clock.advance(600s);
    EXPECT_EQ(outbox.waiting(), 0U);
    EXPECT_EQ(stored("/tmf-api/party/v4/individual"), 0U);
}

TEST_F(ForwardingTest, ACaseIsOpenedWhenTheBackOfficeIsBack) {
    http.reachable = false;
    const auto opened =
        run(desk.openCase({newKey(), newKey(), "face_undecided", "Please check the document.", "", {}}));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Busy);
    http.reachable = true;
    clock.advance(600s);
    EXPECT_EQ(outbox.waiting(), 0U);
    EXPECT_EQ(count("POST", "/tmf-api/troubleTicket"), 1U);
}

// Who waited at the kiosk is gone when the network is back.
TEST_F(ForwardingTest, ACaseThatSomebodyWaitsForIsOpenedNowOrNever) {
    http.reachable = false;
    const auto key = newKey();
    EXPECT_FALSE(run(desk.openCase({key, newKey(), "identity_check", "compare", "", {}, true})));
    EXPECT_EQ(outbox.waiting(), 0U);
    http.reachable = true;
    ASSERT_TRUE(run(desk.openCase({key, newKey(), "identity_check", "compare", "", {}, true})));
    http.reachable = false;
    EXPECT_TRUE(run(desk.end(key, CaseEnd::NobodyWaits))) << "nobody waits for that";
    http.reachable = true;
    clock.advance(600s);
    EXPECT_EQ(run(desk.look(key))->state, CaseState::Refused);
}

}  // namespace
}  // namespace simkiosk

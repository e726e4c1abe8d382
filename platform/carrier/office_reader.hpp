// The back office's book of a stretch of time, by the queries that every TM Forum server answers.
#pragma once

#include "kiosk/journal/reconciliation.hpp"
#include "platform/carrier/carrier_session.hpp"
#include "platform/carrier/json_reader.hpp"

namespace simkiosk {

// Cards of this kiosk by their numbers, both ends included.
struct IccidRange {
    Iccid first;
    Iccid last;

    bool contains(const Iccid& iccid) const {
        return iccid.text().size() == first.text().size() && iccid.text() >= first.text() &&
               iccid.text() <= last.text();
    }
};

class OfficeReader {
   public:
    OfficeReader(CarrierSession& session, std::vector<IccidRange> stock)
        : m_session(session), m_stock(std::move(stock)) {}

    // What it says about every sale that counts, and about orders and payments of this kiosk that the journal does not
    // know. TM Forum orders name no kiosk: an order is this kiosk's when its transaction stands in a payment of this
    // kiosk's account, when the journal knows its card, or when its card is of this kiosk's stock.
    // An error: it cannot be reached, or its lists are too long to be read to their end.
    Task<Result<OfficeBook>> read(const JournalBook& journal, ReconciledTime time);

   private:
    using Objects = std::vector<tmf::json::object>;
    using Wanted = std::function<bool(const tmf::json::object&)>;

    Task<Result<OfficeSale>> readSale(const SaleFacts& facts);
    Task<Result<void>> readMoney(const SaleFacts& facts, OfficeSale& sale);
    Task<Result<void>> readLine(const SaleFacts& facts, OfficeSale& sale);
    Task<Result<bool>> numberReserved(std::string reservationId);
    Task<Result<unsigned>> activeLines(Iccid iccid);
    Task<Result<void>> findStrangers(const JournalBook& journal, ReconciledTime time, OfficeBook& book);
    Task<Result<Objects>> get(std::string target);
    // Every page; only what is wanted is kept.
    Task<Result<Objects>> list(std::string target, Wanted wanted);

    CarrierSession& m_session;
    std::vector<IccidRange> m_stock;
};

}  // namespace simkiosk

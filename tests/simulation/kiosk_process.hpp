// Everything that dies in a crash: the kiosk as its program composes it, over simulated wires, disk and network.
#pragma once

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "drivers/id_card_reader/sam_id_card_reader.hpp"
#include "drivers/receipt_printer/escpos_receipt_printer.hpp"
#include "kiosk/workflows/kiosk_session.hpp"
#include "platform/carrier/carrier_ports.hpp"
#include "tests/simulation/network.hpp"
#include "tests/simulation/simulated_document_reader.hpp"
#include "tests/simulation/wire.hpp"
#include "tests/support/scripted_judges.hpp"
#include "tests/support/scripted_staff.hpp"

namespace simkiosk::simulation {

// Counts the journal's calls and takes the power away around one of them.
class WatchedJournal : public Journal {
   public:
    WatchedJournal(std::unique_ptr<Journal> journal, std::function<bool(const std::vector<NewRecord>&)> before,
                   std::function<bool(bool written)> after)
        : m_journal(std::move(journal)), m_before(std::move(before)), m_after(std::move(after)) {}

    Result<void> append(std::vector<NewRecord> records, const Bytes* personalData) override;
    Result<std::vector<JournalRecord>> records(TransactionId transaction) const override {
        return m_journal->records(transaction);
    }
    Result<std::vector<JournalRecord>> recordsAfter(TransactionId transaction, std::uint64_t seq) const override {
        return m_journal->recordsAfter(transaction, seq);
    }
    Result<std::vector<JournalRecord>> all() const override { return m_journal->all(); }
    Result<std::vector<TransactionId>> unfinished() const override { return m_journal->unfinished(); }
    Result<std::vector<TransactionId>> inDoubt() const override { return m_journal->inDoubt(); }
    Result<std::vector<TransactionId>> newestClosed(std::size_t atMost) const override {
        return m_journal->newestClosed(atMost);
    }
    Result<Bytes> personalData(TransactionId transaction) const override {
        return m_journal->personalData(transaction);
    }
    Result<void> verify() const override { return m_journal->verify(); }
    Result<void> tidy() override { return m_journal->tidy(); }
    bool healthy() const override { return m_journal->healthy(); }
    std::string trouble() const override { return m_journal->trouble(); }
    const std::string& bootId() const override { return m_journal->bootId(); }

   private:
    std::unique_ptr<Journal> m_journal;
    std::function<bool(const std::vector<NewRecord>&)> m_before;
    std::function<bool(bool)> m_after;
};

// Tells what is written, and fails on order before anything is.
class WatchedAudit : public AuditLog {
   public:
    WatchedAudit(std::unique_ptr<AuditLog> log, KeptAudit& seen) : m_log(std::move(log)), m_seen(seen) {}

    Result<void> append(AuditEntry entry) override;
    Result<std::vector<AuditRecord>> all() const override { return m_log->all(); }

   private:
    std::unique_ptr<AuditLog> m_log;
    KeptAudit& m_seen;
};

struct KioskParts {
    Clock& clock;
    Random& random;
    std::unique_ptr<WatchedJournal> journal;
    std::unique_ptr<OutboxStore> outbox;
    std::unique_ptr<AuditLog> audit;
    std::unique_ptr<SimulatedWire> dispenserWire, readerWire, chipWire, printerWire;
    std::unique_ptr<HttpClient> http;
    PassportReaderModel& passports;
    const bool& passportsPlugged;
    const std::string& pageShown;  // the document before the camera
    const FaceDecision& face;
    std::optional<ServicePorts> service;  // nothing without an audit log
};

class KioskProcess {
   public:
    KioskProcess(KioskParts parts, Screen& screen);

    void hear(Intent intent) { m_kiosk.hear(std::move(intent)); }
    Journal& journal() { return *m_parts.journal; }
    bool recovered() const { return m_kiosk.recovered(); }
    const AuditLog* auditLog() const { return m_parts.audit.get(); }
    const Outbox& outbox() const { return m_carrier.outbox(); }
    bool cameraLooks() const { return m_face.looking > 0; }  // for the screen alone

   private:
    KioskParts m_parts;
    BlankRasterizer m_rasterizer;
    F2CardDispenser m_dispenser;
    SamIdCardReader m_reader;
    EscPosReceiptPrinter m_printer;
    SimulatedDocumentReader m_documentReader;
    ScriptedMrzCamera m_mrzCamera;
    ScriptedDecoder m_decoder;
    ScriptedFaceVerifier m_face;
    ScriptedContracts m_contracts;
    CarrierPorts m_carrier;
    KioskSession m_kiosk;
    TaskGroup m_tasks;
};

}  // namespace simkiosk::simulation

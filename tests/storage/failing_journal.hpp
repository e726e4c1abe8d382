// A journal in order, of which one kind of call fails from its nth time on.
#pragma once

#include "kiosk/ports/journal.hpp"

namespace simkiosk {

class FailingJournal : public Journal {
   public:
    enum class Call { Append, Records, All, InDoubt, Verify };

    FailingJournal(Journal& journal, Call call, unsigned from = 1) : m_journal(journal), m_call(call), m_from(from) {}

    Result<void> append(std::vector<NewRecord> records, const Bytes* personalData = nullptr) override {
        if (fails(Call::Append)) return failure();
        return m_journal.append(std::move(records), personalData);
    }
    Result<std::vector<JournalRecord>> records(TransactionId transaction) const override {
        if (fails(Call::Records)) return failure();
        return m_journal.records(transaction);
    }
    Result<std::vector<JournalRecord>> all() const override {
        if (fails(Call::All)) return failure();
        return m_journal.all();
    }
    Result<std::vector<TransactionId>> inDoubt() const override {
        if (fails(Call::InDoubt)) return failure();
        return m_journal.inDoubt();
    }
    Result<void> verify() const override {
        if (fails(Call::Verify)) return failure();
        return m_journal.verify();
    }
    Result<std::vector<TransactionId>> unfinished() const override { return m_journal.unfinished(); }
    Result<Bytes> personalData(TransactionId transaction) const override { return m_journal.personalData(transaction); }
    Result<void> tidy() override { return m_journal.tidy(); }
    bool healthy() const override { return m_journal.healthy(); }
    const std::string& bootId() const override { return m_journal.bootId(); }

   private:
    bool fails(Call call) const { return call == m_call && ++m_times >= m_from; }
    static std::unexpected<Error> failure() { return fail(ErrorCode::Storage, "the disk failed"); }

    Journal& m_journal;
    Call m_call;
    unsigned m_from;
    mutable unsigned m_times = 0;
};

}  // namespace simkiosk

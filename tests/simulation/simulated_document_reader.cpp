#include "tests/simulation/simulated_document_reader.hpp"

#include "drivers/document_reader/chip_reading.hpp"

namespace simkiosk::simulation {

namespace {

constexpr Duration commandLimit = 3s;

// One placing of a document. When it is lifted, every command fails, also when it is laid down again.
class ChipChannel : public ApduChannel {
   public:
    ChipChannel(SimulatedWire& wire, const PassportReaderModel& model, Clock& clock)
        : m_wire(wire), m_model(model), m_clock(clock), m_placing(model.placing()) {}

    Task<Result<ResponseApdu>> transmit(CommandApdu command) override {
        if (!there()) co_return fail(ErrorCode::Disconnected, "the document was lifted");
        const auto deadline = m_clock.now() + commandLimit;
        m_wire.discardInput();
        const auto bytes = command.encode();
        SIMKIOSK_CO_TRY(co_await m_wire.write(bytes, deadline));
        const auto answer = co_await m_wire.read(deadline);
        if (!there()) co_return fail(ErrorCode::Disconnected, "the document was lifted");
        SIMKIOSK_CO_TRY(answer);
        co_return ResponseApdu::parse(*answer);
    }

   private:
    bool there() const { return m_model.documentPresent() && m_model.placing() == m_placing; }

    SimulatedWire& m_wire;
    const PassportReaderModel& m_model;
    Clock& m_clock;
    unsigned m_placing;
};

}  // namespace

Task<Result<void>> SimulatedDocumentReader::status() {
    if (!m_plugged) co_return fail(ErrorCode::Disconnected, "the document reader is not connected");
    co_return Result<void>{};
}

Task<Result<bool>> SimulatedDocumentReader::documentPresent() {
    if (!m_plugged) co_return fail(ErrorCode::Disconnected, "the document reader is not connected");
    co_return m_model.documentPresent();
}

Task<Result<ChipReading>> SimulatedDocumentReader::read(Mrz printed, std::function<void(double)> onProgress) {
    SIMKIOSK_CO_TRY(co_await m_wire.open(m_clock.now() + commandLimit));
    if (!m_model.documentPresent()) co_return fail(ErrorCode::Refused, "the document was lifted");
    EmrtdOptions options;
    options.atr = m_model.connect();
    ChipChannel chip(m_wire, m_model, m_clock);
    auto read = co_await readChip(chip, m_random, passportTrust(), std::move(options), std::move(printed),
                                  m_clock.wall(), std::move(onProgress));
    if (!read) SIMKIOSK_CO_TRY(co_await status());
    co_return read;
}

Task<Result<Mrz>> ScriptedMrzCamera::read(std::chrono::milliseconds timeLimit,
                                          std::function<void(MrzGuidance)> onGuidance) {
    constexpr Duration look = 250ms;
    const auto deadline = m_clock.now() + timeLimit;
    onGuidance(MrzGuidance::NothingSeen);
    while (m_clock.now() < deadline) {
        co_await sleepFor(m_clock, look);
        if (isPassport(m_shown)) co_return printedLines(m_shown);
    }
    co_return fail(ErrorCode::Timeout, "no machine readable zone was seen");
}

}  // namespace simkiosk::simulation

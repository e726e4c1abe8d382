// The emulated printer with any stream in any chunking: it must neither crash nor grow, and stay able to print.
#include <cstdlib>

#include "drivers/receipt_printer/escpos_model.hpp"

using namespace simkiosk;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > 1024) return 0;
    // One printer for all runs: loading its fonts takes longer than an input. Each run begins cleared.
    static auto model = EscPosPrinterModel::create(
        {{"mm_per_second", 0}, {"profile", "custom-vkp80"}, {"width_dots", 96}, {"paper_mm", 60}});
    if (!model) std::abort();
    auto& printer = **model;
    const Instant now{std::chrono::hours(1)};
    const Bytes clearBuffers{0x10, 0x14, 0x08, 0x01, 0x03, 0x14, 0x01, 0x06, 0x02, 0x08};
    printer.receive(clearBuffers, now);
    if (!printer.control({{"do", "paper_ok"}}, now)) std::abort();
    printer.receive(Bytes{0x1D, 0x61, 0x00, 0x1B, 0x40, 0x1D, 0x56, 0x00}, now);
    printer.takeOutput(now);

    const ByteView stream(data, size);
    const std::size_t chunk = size == 0 ? 1 : 1 + data[0] % 64;
    for (std::size_t at = 0; at < size; at += chunk)
        printer.receive(stream.subspan(at, std::min(chunk, size - at)), now);
    if (printer.takeOutput(now).size() > 128 * 1024) std::abort();

    printer.receive(clearBuffers, now);
    printer.takeOutput(now);
    if (!printer.control({{"do", "paper_ok"}}, now)) std::abort();
    const auto before = printer.receipts();
    printer.receive(Bytes{0x1D, 0x61, 0x00, 0x1B, 0x40, 0x41, 0x0A, 0x1D, 0x56, 0x00}, now);
    if (printer.receipts() <= before) std::abort();
    return 0;
}

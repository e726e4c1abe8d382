// Runs a fuzz target without libFuzzer: its corpus first, then seeded mutations of it, so that every ./check
// exercises every decoder with hostile bytes. The seed is fixed: a failure repeats.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

using Input = std::vector<std::uint8_t>;

std::vector<Input> corpus(const std::filesystem::path& folder) {
    std::vector<Input> inputs{{}};
    if (!std::filesystem::exists(folder)) return inputs;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
    std::ranges::sort(files);  // a folder has no order of its own
    for (const auto& path : files) {
        std::ifstream file(path, std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    }
    return inputs;
}

Input mutate(Input input, std::mt19937& random) {
    const auto pick = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
    for (std::size_t times = 1 + pick(4); times > 0; --times) {
        const auto at = static_cast<std::ptrdiff_t>(pick(input.size() + 1));
        switch (pick(5)) {
            case 0: input.insert(input.begin() + at, static_cast<std::uint8_t>(random())); break;
            case 1: input.resize(static_cast<std::size_t>(at)); break;
            case 2:
                if (!input.empty()) input[pick(input.size())] = static_cast<std::uint8_t>(random());
                break;
            case 3:
                if (!input.empty()) input[pick(input.size())] ^= static_cast<std::uint8_t>(1U << pick(8));
                break;
            default: {
                const Input tail(input.begin() + at, input.end());
                if (input.size() < 65536) input.insert(input.end(), tail.begin(), tail.end());
            }
        }
    }
    return input;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s CORPUS_FOLDER\n", argv[0]);
        return 2;
    }
    const auto inputs = corpus(argv[1]);
    std::size_t runs = 0;
    for (const auto& input : inputs) {
        LLVMFuzzerTestOneInput(input.data(), input.size());
        ++runs;
    }
    std::mt19937 random(20261122);
    for (; runs < 20'000; ++runs) {
        const Input input = mutate(inputs[random() % inputs.size()], random);
        LLVMFuzzerTestOneInput(input.data(), input.size());
    }
    std::printf("%zu inputs, %zu from the corpus\n", runs, inputs.size());
    return 0;
}

#include "tests/arch/house_rules.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

namespace simkiosk::arch {
namespace {

using Words = std::vector<std::string_view>;

// A folder and what it may include besides itself. The longest matching folder counts.
struct Arrow {
    std::string_view folder;
    Words mayInclude;
};

const std::vector<Arrow>& arrows() {
    static const std::vector<Arrow> table{
        {"platform/base", {}},
        // The core, innermost first: each knows the ones before it, never the other way round.
        {"kiosk/values", {"platform/base"}},
        {"kiosk/policy", {"kiosk/values", "platform/base"}},
        {"kiosk/ports", {"kiosk/policy", "kiosk/values", "platform/base"}},
        {"kiosk/session", {"kiosk/ports", "kiosk/values", "platform/base"}},
        {"kiosk/journal", {"kiosk/session", "kiosk/ports", "kiosk/values", "platform/base"}},
        {"kiosk/receipts", {"kiosk/session", "kiosk/ports", "kiosk/values", "platform/base"}},
        {"kiosk/availability", {"kiosk/session", "kiosk/ports", "kiosk/policy", "kiosk/values", "platform/base"}},
        {"kiosk/service",
         {"kiosk/availability", "kiosk/receipts", "kiosk/journal", "kiosk/session", "kiosk/ports", "kiosk/policy",
          "kiosk/values", "platform/base"}},
        {"kiosk/workflows",
         {"kiosk/service", "kiosk/availability", "kiosk/receipts", "kiosk/journal", "kiosk/session", "kiosk/ports",
          "kiosk/policy", "kiosk/values", "platform/base"}},
        // Around it.
        {"platform/io", {"kiosk/values", "platform/base"}},
        {"drivers", {"kiosk/ports", "kiosk/policy", "kiosk/values", "platform/io", "platform/base"}},
        {"vision", {"kiosk/ports", "kiosk/values", "platform/io", "platform/base"}},
        {"ui", {"kiosk/receipts", "kiosk/session", "kiosk/ports", "kiosk/values", "platform/base"}},
        {"platform/carrier", {"kiosk/journal", "kiosk/ports", "kiosk/values", "platform/io", "platform/base"}},
        {"platform/storage", {"kiosk/journal", "kiosk/ports", "kiosk/values", "platform/io", "platform/base"}},
        {"platform/system",
         {"kiosk/journal", "kiosk/ports", "kiosk/policy", "kiosk/values", "platform/io", "platform/base"}},
        {"platform/decoder", {"kiosk/ports", "kiosk/values", "platform/io", "platform/base"}},
        {"platform/backoffice", {"kiosk/values", "platform/io", "platform/base"}},
        // The only place that names concrete classes.
        {"kiosk/programs", {"kiosk", "drivers", "vision", "ui", "platform"}},
        {"tests", {"kiosk", "drivers", "vision", "ui", "platform"}},
    };
    return table;
}

bool inFolder(std::string_view path, std::string_view folder) {
    return path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/';
}

const Arrow* arrowOf(std::string_view path) {
    const Arrow* best = nullptr;
    for (const Arrow& arrow : arrows())
        if (inFolder(path, arrow.folder) && (!best || arrow.folder.size() > best->folder.size())) best = &arrow;
    return best;
}

bool isCore(std::string_view path) { return inFolder(path, "kiosk") && !inFolder(path, "kiosk/programs"); }

// Headers of an operating system, a toolkit or a vendor: not for the core, which must also run on virtual time.
bool isOutsideWorld(std::string_view header) {
    static constexpr std::array folders{"sys/",        "linux/",   "net/",     "netinet/",   "arpa/",  "boost/asio",
                                        "boost/beast", "opencv2/", "openssl/", "SQLiteCpp/", "libusb", "Qt"};
    static const std::set<std::string_view> headers{
        "unistd.h", "fcntl.h",   "poll.h",  "termios.h", "pthread.h",         "dirent.h",
        "spawn.h",  "sqlite3.h", "dlfcn.h", "signal.h",  "csignal",           "netdb.h",
        "thread",   "mutex",     "future",  "seccomp.h", "condition_variable"};
    const bool isQtClass = header.size() > 1 && header[0] == 'Q' && header[1] >= 'A' && header[1] <= 'Z';
    return isQtClass || headers.contains(header) ||
           std::ranges::any_of(folders, [&](std::string_view folder) { return header.starts_with(folder); });
}

struct Line {
    std::size_t number = 0;
    std::string_view text;
};

std::vector<Line> linesOf(std::string_view text) {
    std::vector<Line> lines;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back({lines.size() + 1, text.substr(0, end)});
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

// The header's name with its opening mark, e.g. `"kiosk/values/money.hpp` or `<vector`.
std::optional<std::string_view> includeOf(std::string_view line) {
    const auto skipBlanks = [&] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
    skipBlanks();
    if (!line.starts_with('#')) return std::nullopt;
    line.remove_prefix(1);
    skipBlanks();
    if (!line.starts_with("include")) return std::nullopt;
    line.remove_prefix(std::string_view("include").size());
    skipBlanks();
    if (line.empty() || (line[0] != '"' && line[0] != '<')) return std::nullopt;
    return line.substr(0, line.find_first_of("\">", 1));
}

class Inspection {
   public:
    explicit Inspection(const SourceFile& file) : m_file(file) {}

    std::vector<std::string> run() {
        checkName();
        const std::vector<Line> lines = linesOf(m_file.text);
        checkLength(lines.size());
        std::size_t includes = 0;
        for (const Line& line : lines) {
            if (const auto include = includeOf(line.text); include && isCpp()) {
                checkInclude(line.number, *include);
                checkOwnHeaderFirst(line.number, *include, includes++);
            }
            checkWords(line);
        }
        return std::move(m_broken);
    }

   private:
    bool isCpp() const { return m_file.path.ends_with(".cpp") || m_file.path.ends_with(".hpp"); }
    bool isShipped() const { return !inFolder(m_file.path, "tests"); }

    void report(std::size_t line, const std::string& what) {
        m_broken.push_back(m_file.path + ":" + std::to_string(line) + ": " + what);
    }

    void checkName() {
        const std::string name = std::filesystem::path(m_file.path).stem().string();
        if (!isCpp()) return;
        for (const std::string_view empty : {"manager", "helper", "util", "impl"})
            for (const std::string& word : wordsOf(name))
                if (word == empty || word == std::string(empty) + "s")
                    report(1, "'" + word + "' says nothing about what the file is for");
        if (std::ranges::any_of(name, [](unsigned char letter) { return std::isupper(letter) || letter == '-'; }))
            report(1, "file names are snake_case");
    }

    static std::vector<std::string> wordsOf(const std::string& name) {
        std::vector<std::string> words(1);
        for (const char letter : name) {
            if (letter == '_') {
                words.emplace_back();
            } else {
                words.back() += letter;
            }
        }
        return words;
    }

    void checkLength(std::size_t count) {
        constexpr std::size_t limit = 600;
        if (isCpp() && count > limit)
            report(limit, "a file of " + std::to_string(count) + " lines holds more than one idea");
    }

    void checkInclude(std::size_t line, std::string_view include) {
        const std::string_view header = include.substr(1);
        if (include[0] == '<') {
            if (isCore(m_file.path) && isOutsideWorld(header))
                report(line, "the core may not know <" + std::string(header) + ">");
            if (header.starts_with("opencv2/") && isShipped() && !mayUseOpenCv())
                report(line, "OpenCV stays in vision/ and the emulators");
            return;
        }
        if (header.ends_with(".moc")) return;
        if (header.find('/') == std::string_view::npos) {
            report(line, "write \"" + std::string(header) + "\" from the project's root");
            return;
        }
        const Arrow* arrow = arrowOf(m_file.path);
        if (!arrow) {
            report(line, "this folder has no arrows in tests/arch/house_rules.cpp");
            return;
        }
        const bool allowed =
            inFolder(header, arrow->folder) ||
            std::ranges::any_of(arrow->mayInclude, [&](std::string_view folder) { return inFolder(header, folder); });
        if (!allowed) report(line, std::string(arrow->folder) + " may not include \"" + std::string(header) + "\"");
    }

    // So every header with a .cpp is proved to stand alone; tests/arch/CMakeLists.txt compiles the others.
    void checkOwnHeaderFirst(std::size_t line, std::string_view include, std::size_t before) {
        const std::string own = '"' + m_file.path.substr(0, m_file.path.size() - 3) + "hpp";
        if (m_file.path.ends_with(".cpp") && include == own && before > 0)
            report(line, "a file includes its own header first");
    }

    // The emulated identity card's photo is made from a picture file: a tool of emulators, not of the kiosk.
    bool mayUseOpenCv() const {
        // The far side of two emulated devices: what is on the card, what comes out of the printer.
        static const std::set<std::string_view> emulators{"drivers/id_card_reader/wlt_photo.cpp",
                                                          "drivers/receipt_printer/escpos_png.cpp"};
        return inFolder(m_file.path, "vision") || inFolder(m_file.path, "kiosk/programs") ||
               emulators.contains(m_file.path);
    }

    void checkWords(const Line& line) {
        // Written in two parts, so that this file passes its own inspection.
        static const std::array machinePaths{std::string("/wo") + "rk/", std::string("/ho") + "me/",
                                             std::string("/ro") + "ot/", std::string("/tmp/bu") + "ild"};
        static const std::array unfinished{std::string("TO") + "DO:", std::string("TO") + "DO(",
                                           std::string("FIX") + "ME", std::string("GTEST_") + "SKIP"};
        for (const std::string& path : machinePaths)
            if (line.text.find(path) != std::string_view::npos)
                report(line.number, "'" + path + "' exists on one machine only");
        for (const std::string& word : unfinished)
            if (line.text.find(word) != std::string_view::npos) report(line.number, "'" + word + "': finish it");
    }

    const SourceFile& m_file;
    std::vector<std::string> m_broken;
};

bool isSource(const std::filesystem::path& path) {
    static const std::set<std::string> endings{".cpp", ".hpp", ".c", ".h", ".qml", ".cmake", ".md", ".sh", ".toml"};
    static const std::set<std::string> names{"CMakeLists.txt", "run", "check"};
    return endings.contains(path.extension().string()) || names.contains(path.filename().string());
}

bool isProduct(const std::filesystem::path& folder) {
    static const std::set<std::string> results{"build", "out", "models", ".git", ".cache"};
    return results.contains(folder.filename().string());
}

}  // namespace

std::vector<std::string> brokenRules(const SourceFile& file) { return Inspection(file).run(); }

std::vector<SourceFile> readProject(const std::filesystem::path& root) {
    std::vector<SourceFile> files;
    for (auto at = std::filesystem::recursive_directory_iterator(root); at != std::filesystem::end(at); ++at) {
        if (at->is_directory() && isProduct(at->path())) {
            // vision/models holds sources besides what it downloads.
            const bool atRoot = at->path().parent_path() == root;
            if (atRoot || at->path().filename() != "models") at.disable_recursion_pending();
            continue;
        }
        if (!at->is_regular_file() || !isSource(at->path())) continue;
        std::ifstream stream(at->path(), std::ios::binary);
        files.push_back({std::filesystem::relative(at->path(), root).generic_string(),
                         {std::istreambuf_iterator<char>(stream), {}}});
    }
    std::ranges::sort(files, {}, &SourceFile::path);
    return files;
}

}  // namespace simkiosk::arch

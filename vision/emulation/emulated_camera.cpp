#include "vision/emulation/emulated_camera.hpp"

#include <boost/asio/bind_executor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/streambuf.hpp>
#include <boost/asio/write.hpp>
#include <mutex>
#include <set>
#include <thread>

#include "vision/emulation/scene_renderer.hpp"

namespace simkiosk {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Refusal = boost::system::error_code;

constexpr std::size_t kViewersMax = 4;
constexpr std::size_t kRequestBytesMax = 4096;
constexpr auto kRequestTime = std::chrono::seconds(2);
constexpr const char* kStreamHead =
    "HTTP/1.0 200 OK\r\nServer: emulated-camera\r\nCache-Control: no-store\r\nConnection: close\r\n"
    "Content-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n";
constexpr const char* kNotFound = "HTTP/1.0 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

enum class Wire { Normal, Silent, Garbage };
const char* toString(Wire wire) {
    return wire == Wire::Normal ? "normal" : wire == Wire::Silent ? "silent" : "garbage";
}

using SharedBytes = std::shared_ptr<const std::string>;

SharedBytes part(const Bytes& jpeg) {
    auto text = std::make_shared<std::string>(
        "--frame\r\nContent-Type: image/jpeg\r\nContent-Length: " + std::to_string(jpeg.size()) + "\r\n\r\n");
    text->append(reinterpret_cast<const char*>(jpeg.data()), jpeg.size());
    text->append("\r\n");
    return text;
}

// One connection. At most one frame is under way; what comes meanwhile is dropped, as a camera does.
class Viewer : public std::enable_shared_from_this<Viewer> {
   public:
    explicit Viewer(tcp::socket socket) : m_socket(std::move(socket)), m_timer(m_socket.get_executor()) {}

    void begin() {
        m_timer.expires_after(kRequestTime);
        m_timer.async_wait([self = shared_from_this()](Refusal cancelled) {
            if (!cancelled) self->close();
        });
        asio::async_read_until(m_socket, m_request, "\r\n\r\n",
                               [self = shared_from_this()](Refusal refusal, std::size_t) {
                                   self->m_timer.cancel();
                                   if (refusal)
                                       self->close();
                                   else
                                       self->answer();
                               });
    }
    void show(const SharedBytes& bytes) {
        if (m_streaming && !m_writing) write(bytes);
    }
    bool streaming() const { return m_streaming && !m_closed; }
    bool closed() const { return m_closed; }
    void close() {
        Refusal ignored;
        m_socket.close(ignored);
        m_timer.cancel();
        m_closed = true;
    }

   private:
    void answer() {
        std::istream request(&m_request);
        std::string method;
        std::string target;
        request >> method >> target;
        m_streaming = method == "GET" && target == "/mjpeg";
        m_last = !m_streaming;
        write(std::make_shared<std::string>(m_streaming ? kStreamHead : kNotFound));
    }
    void write(SharedBytes bytes) {
        m_writing = true;
        const auto buffer = asio::buffer(*bytes);
        asio::async_write(m_socket, buffer, [self = shared_from_this(), bytes](Refusal refusal, std::size_t) {
            self->m_writing = false;
            if (refusal || self->m_last) self->close();
        });
    }

    tcp::socket m_socket;
    asio::steady_timer m_timer;
    asio::streambuf m_request{kRequestBytesMax};
    bool m_streaming = false;
    bool m_writing = false;
    bool m_last = false;
    bool m_closed = false;
};

}  // namespace

struct EmulatedCamera::Server {
    Server(EmulatedCameraSettings chosen, const Clock& time, std::unique_ptr<SceneRenderer> drawing)
        : settings(std::move(chosen)), clock(time), renderer(std::move(drawing)) {
        script.play(Scene::Empty, clock.now());
    }

    EmulatedCameraSettings settings;
    const Clock& clock;
    mutable std::mutex mutex;  // guards script and wire
    SceneScript script;
    Wire wire = Wire::Normal;
    std::string document;  // held up; empty: none

    // The server's thread alone:
    std::unique_ptr<SceneRenderer> renderer;
    std::set<std::shared_ptr<Viewer>> viewers;
    SharedBytes frozen;
    std::uint32_t noise = 0x2545F491;

    struct Running {
        asio::io_context io{1};
        tcp::acceptor acceptor{io};
        asio::steady_timer tick{io};
        std::thread thread;
    };
    std::unique_ptr<Running> running;

    void accept() {
        running->acceptor.async_accept([this](Refusal refusal, tcp::socket socket) {
            if (refusal) return;
            std::erase_if(viewers, [](const auto& viewer) { return viewer->closed(); });
            if (viewers.size() < kViewersMax) {
                const auto viewer = std::make_shared<Viewer>(std::move(socket));
                viewers.insert(viewer);
                viewer->begin();
            }
            accept();
        });
    }

    void scheduleFrame(std::chrono::steady_clock::time_point when) {
        running->tick.expires_at(when);
        running->tick.async_wait([this, when](Refusal cancelled) {
            if (cancelled) return;
            showFrame();
            // A frame that took too long is not caught up with.
            const auto next = when + std::chrono::microseconds(1'000'000 / settings.framesPerSecond);
            scheduleFrame(std::max(next, std::chrono::steady_clock::now() + std::chrono::milliseconds(1)));
        });
    }

    void showFrame() {
        std::erase_if(viewers, [](const auto& viewer) { return viewer->closed(); });
        const bool watched = std::ranges::any_of(viewers, [](const auto& viewer) { return viewer->streaming(); });
        if (!watched) return;
        const SharedBytes frame = nextFrame();
        if (!frame) return;
        for (const auto& viewer : viewers) viewer->show(frame);
    }

    SharedBytes nextFrame() {
        Staging staging;
        Wire how{};
        Scene scene{};
        std::string held;
        {
            const std::lock_guard lock(mutex);
            staging = script.at(clock.now());
            scene = script.scene();
            how = wire;
            held = document;
        }
        if (how == Wire::Silent) return nullptr;
        if (how == Wire::Garbage) return garbage();
        if (scene != Scene::Frozen) frozen.reset();
        if (frozen) return frozen;
        const SharedBytes frame = part(held.empty() ? renderer->drawJpeg(staging) : renderer->documentJpeg(held));
        if (scene == Scene::Frozen) frozen = frame;
        return frame;
    }

    SharedBytes garbage() {
        auto bytes = std::make_shared<std::string>(20'000, '\0');
        for (char& byte : *bytes) {
            noise ^= noise << 13;
            noise ^= noise >> 17;
            noise ^= noise << 5;
            byte = static_cast<char>(noise);
        }
        return bytes;
    }
};

namespace {

// False when a line is no text of 30, 36 or 44 characters.
bool readDocuments(const boost::json::object& named, std::map<std::string, std::vector<std::string>>& documents) {
    for (const auto& [name, lines] : named) {
        if (!lines.is_array() || lines.get_array().empty()) return false;
        for (const auto& line : lines.get_array()) {
            const auto* text = line.if_string();
            if (!text || (text->size() != 30 && text->size() != 36 && text->size() != 44)) return false;
            documents[name].emplace_back(*text);
        }
    }
    return true;
}

}  // namespace

Result<EmulatedCameraSettings> EmulatedCameraSettings::parse(const boost::json::object& config) {
    EmulatedCameraSettings settings;
    for (const auto& [name, value] : config) {
        const auto number = value.is_int64() ? value.get_int64() : -1;
        if (name == "face" && value.is_string())
            settings.face = std::string(value.get_string());
        else if (name == "other" && value.is_string())
            settings.other = std::string(value.get_string());
        else if (name == "port" && number >= 0 && number <= 65535)
            settings.port = static_cast<unsigned short>(number);
        else if (name == "fps" && number >= 1 && number <= 30)
            settings.framesPerSecond = static_cast<unsigned>(number);
        else if (name == "documents" && value.is_object() && readDocuments(value.get_object(), settings.documents))
            continue;
        else
            return fail(ErrorCode::Invalid, "the emulated camera's \"" + std::string(name) + "\" makes no sense");
    }
    if (settings.face.empty() || settings.other.empty()) {
        return fail(ErrorCode::Invalid, "the emulated camera needs \"face\" and \"other\"");
    }
    return settings;
}

EmulatedCamera::EmulatedCamera(std::shared_ptr<Server> server) : m_server(std::move(server)) {}
EmulatedCamera::~EmulatedCamera() { stop(); }

Result<std::unique_ptr<EmulatedCamera>> EmulatedCamera::load(EmulatedCameraSettings settings, const Clock& clock) {
    auto renderer = SceneRenderer::load(settings.face, settings.other);
    SIMKIOSK_TRY(renderer);
    for (const auto& [name, lines] : settings.documents) SIMKIOSK_TRY((*renderer)->addDocument(name, lines));
    auto server = std::make_shared<Server>(std::move(settings), clock, std::move(*renderer));
    return std::unique_ptr<EmulatedCamera>(new EmulatedCamera(std::move(server)));
}

Result<void> EmulatedCamera::start() {
    if (running()) return {};
    auto running = std::make_unique<Server::Running>();
    try {
        const tcp::endpoint here(asio::ip::address_v4::loopback(), m_server->settings.port);
        running->acceptor.open(here.protocol());
        running->acceptor.set_option(tcp::acceptor::reuse_address(true));
        running->acceptor.bind(here);
        running->acceptor.listen();
        m_server->settings.port = running->acceptor.local_endpoint().port();
    } catch (const boost::system::system_error& refusal) {
        return fail(ErrorCode::Conflict, std::string("the camera's port cannot be opened: ") + refusal.what());
    }
    m_server->running = std::move(running);
    m_server->accept();
    m_server->scheduleFrame(std::chrono::steady_clock::now());
    m_server->running->thread = std::thread([server = m_server.get()] { server->running->io.run(); });
    return {};
}

void EmulatedCamera::stop() {
    if (!running()) return;
    m_server->running->io.stop();
    m_server->running->thread.join();
    m_server->viewers.clear();
    m_server->running.reset();
}

bool EmulatedCamera::running() const { return m_server->running != nullptr; }
unsigned short EmulatedCamera::port() const { return m_server->settings.port; }
std::string EmulatedCamera::address() const { return "http://127.0.0.1:" + std::to_string(port()) + "/mjpeg"; }

Result<boost::json::value> EmulatedCamera::control(const boost::json::object& order) {
    const auto word = [&](const char* name) -> std::string_view {
        const auto* value = order.if_contains(name);
        return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : std::string_view();
    };
    const std::string_view what = word("do");
    if (what == "unplug") {
        stop();
    } else if (what == "plug") {
        SIMKIOSK_TRY(start());
    } else if (what == "play") {
        const auto scene = parseScene(word("scene"));
        SIMKIOSK_TRY(scene);
        const std::lock_guard lock(m_server->mutex);
        m_server->script.play(*scene, m_server->clock.now());
    } else if (what == "perform") {
        const auto action = parseAction(word("action"));
        SIMKIOSK_TRY(action);
        const std::lock_guard lock(m_server->mutex);
        SIMKIOSK_TRY(m_server->script.perform(*action, m_server->clock.now()));
    } else if (what == "stand") {
        const auto pixels = [&](const char* name) {
            const auto* value = order.if_contains(name);
            return value != nullptr && value->is_number() ? value->to_number<double>() : 0;
        };
        const std::lock_guard lock(m_server->mutex);
        SIMKIOSK_TRY(m_server->script.stand(pixels("right"), pixels("down"), m_server->clock.now()));
    } else if (what == "show_document") {
        const std::string name(word("document"));
        if (!m_server->settings.documents.contains(name))
            return fail(ErrorCode::Invalid, "the emulated camera has no such document");
        const std::lock_guard lock(m_server->mutex);
        m_server->document = name;
    } else if (what == "hide_document") {
        const std::lock_guard lock(m_server->mutex);
        m_server->document.clear();
    } else if (what == "normal" || what == "silent" || what == "garbage") {
        const std::lock_guard lock(m_server->mutex);
        m_server->wire = what == "normal" ? Wire::Normal : what == "silent" ? Wire::Silent : Wire::Garbage;
    } else if (what != "state") {
        return fail(ErrorCode::Invalid, "the emulated camera does not know this order");
    }
    return describe();
}

boost::json::object EmulatedCamera::describe() const {
    const std::lock_guard lock(m_server->mutex);
    return {{"device", "camera"},
            {"address", address()},
            {"plugged", running()},
            {"scene", toString(m_server->script.scene())},
            {"wire", toString(m_server->wire)}};
}

}  // namespace simkiosk

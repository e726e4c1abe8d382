// A camera that is not there: an HTTP server on loopback whose stream (MJPEG, multipart/x-mixed-replace) shows a
// scripted person. The kiosk's own camera code opens its URL as it would any network camera's.
#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "platform/base/clock.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct EmulatedCameraSettings {
    std::string face;         // NAME.png made by simkiosk-portraits
    std::string other;        // the same of somebody else
    unsigned short port = 0;  // 0: the system chooses; see port()
    unsigned framesPerSecond = 15;
    // What a customer may hold up, by name: the lines of its machine readable zone.
    std::map<std::string, std::vector<std::string>> documents = {};

    // {"face":"…","other":"…","port":0,"fps":15,"documents":{NAME:["LINE","LINE"]}}; Invalid names the field.
    static Result<EmulatedCameraSettings> parse(const boost::json::object& config);
};

// May be used from one thread at a time; the server has a thread of its own, and draws only while somebody looks.
class EmulatedCamera {
   public:
    // NotFound: a portrait is missing. `clock`.now() is called from the server's thread.
    static Result<std::unique_ptr<EmulatedCamera>> load(EmulatedCameraSettings settings, const Clock& clock);
    ~EmulatedCamera();
    EmulatedCamera(const EmulatedCamera&) = delete;
    EmulatedCamera& operator=(const EmulatedCamera&) = delete;

    // Conflict: the port is taken. A port chosen by the system is kept from then on.
    Result<void> start();
    void stop();  // as unplugged: connections end, nobody listens
    bool running() const;
    unsigned short port() const;
    std::string address() const;  // "http://127.0.0.1:8090/mjpeg"

    // {"do":"play","scene":…}, {"do":"perform","action":…} (words in scene_script.hpp), {"do":"state"};
    // {"do":"stand","right":PX,"down":PX}: beside the middle of the picture, until the next scene;
    // {"do":"silent"}: the stream stands still; {"do":"garbage"}: noise instead of pictures; {"do":"normal"};
    // {"do":"show_document","document":NAME}: held up before the camera until {"do":"hide_document"};
    // {"do":"plug"}, {"do":"unplug"}. The answer is the state. Invalid: makes no sense here.
    Result<boost::json::value> control(const boost::json::object& order);
    boost::json::object describe() const;

   private:
    struct Server;
    explicit EmulatedCamera(std::shared_ptr<Server> server);
    std::shared_ptr<Server> m_server;
};

}  // namespace simkiosk

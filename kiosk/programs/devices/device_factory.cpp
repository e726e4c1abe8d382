#include "kiosk/programs/devices/device_factory.hpp"

#include <array>
#include <filesystem>

#include "drivers/card_dispenser/f2_model.hpp"
#include "drivers/document_reader/emulation/emrtd_options.hpp"
#include "drivers/emulation/model_host.hpp"
#include "drivers/id_card_reader/sam_model.hpp"
#include "drivers/receipt_printer/escpos_model.hpp"
#include "drivers/smart_card/badge_model.hpp"
#include "drivers/smart_card/uicc_options.hpp"
#include "drivers/smart_card/vpcd_hosted_reader.hpp"
#include "kiosk/programs/devices/hosted_camera.hpp"
#include "platform/io/system_random.hpp"

namespace simkiosk {

namespace {

namespace fs = std::filesystem;

Result<std::unique_ptr<DeviceModel>> makeModel(const DeviceConfig& config) {
    const auto upcast = [](auto model) -> Result<std::unique_ptr<DeviceModel>> {
        SIMKIOSK_TRY(model);
        return std::unique_ptr<DeviceModel>(std::move(*model));
    };
    if (config.kind == "f2_dispenser") return upcast(F2DispenserModel::create(config.options));
    if (config.kind == "sam_reader") return upcast(SamReaderModel::create(config.options));
    if (config.kind == "escpos_printer") return upcast(EscPosPrinterModel::create(config.options));
    return fail(ErrorCode::Invalid,
                "\"kind\" is f2_dispenser, sam_reader, escpos_printer, sim_reader, passport_reader or camera, not \"" +
                    config.kind + "\"");
}

std::unique_ptr<DeviceWire> makeWire(EventLoop& loop, const DeviceConfig& config, const DevicePlaces& places) {
    if (const auto* pty = std::get_if<PtyPlace>(&config.wire)) {
        return makePtyWire(loop, (fs::path(places.runFolder) / pty->name).string());
    }
    if (const auto* tcp = std::get_if<TcpPlace>(&config.wire)) return makeTcpWire(loop, tcp->host, tcp->port);
    return nullptr;
}

Result<std::unique_ptr<HostedDevice>> makeCamera(EventLoop& loop, const DeviceConfig& config) {
    const auto* http = std::get_if<HttpPlace>(&config.wire);
    if (!http || http->host != "127.0.0.1") {
        return fail(ErrorCode::Invalid, "the \"wire\" of a camera is http:127.0.0.1:PORT");
    }
    auto settings = EmulatedCameraSettings::parse(config.options);
    SIMKIOSK_TRY(settings);
    settings->port = http->port;
    auto camera = EmulatedCamera::load(std::move(*settings), loop);
    SIMKIOSK_TRY(camera);
    return std::unique_ptr<HostedDevice>(std::make_unique<HostedCamera>(std::move(*camera)));
}

// Documents of one state or several; `trust_folder` of the reader is where their country signing certificates go.
CardMaker passportMaker(const Clock& clock, boost::json::object& options) {
    struct State {
        SystemRandom random;
        EmrtdCardMaker maker;
        State(WallTime now, const std::string& folder) : maker(random, now, folder) {}
    };
    const auto* folder = options.if_contains("trust_folder");
    const auto state = std::make_shared<State>(
        clock.wall(), folder && folder->is_string() ? std::string(folder->get_string()) : std::string());
    options.erase("trust_folder");
    // Staff lay their badges on the same reader.
    return [state](const boost::json::object& card) {
        return card.contains("badge") ? makeBadge(card) : state->maker.make(card);
    };
}

// The cards a kind of reader takes; nothing for what is no card reader.
CardMaker cardMakerOf(const Clock& clock, DeviceConfig& config) {
    if (config.kind == "sim_reader") return makeUiccCard;
    if (config.kind == "passport_reader") return passportMaker(clock, config.options);
    return nullptr;
}

Result<std::unique_ptr<HostedDevice>> makeCardReader(EventLoop& loop, const DeviceConfig& config, CardMaker maker) {
    const auto* vpcd = std::get_if<VpcdPlace>(&config.wire);
    if (!vpcd || vpcd->port == 0) {
        return fail(ErrorCode::Invalid,
                    "the \"wire\" of a card reader is vpcd:127.0.0.1:35963, or 35964 for the second slot");
    }
    return HostedCardReader::create(loop, TcpAddress{vpcd->host, vpcd->port}, config.options, std::move(maker));
}

// Files named in the configuration are meant from where it stands.
void resolvePath(boost::json::object& object, std::string_view key, const std::string& folder) {
    auto* value = object.if_contains(key);
    if (!value || !value->is_string()) return;
    const fs::path path = std::string(value->get_string());
    if (path.is_relative()) *value = (fs::path(folder) / path).lexically_normal().string();
}

void resolvePaths(boost::json::value& value, const std::string& folder) {
    if (auto* list = value.if_array()) {
        for (auto& item : *list) resolvePaths(item, folder);
    }
    auto* object = value.if_object();
    if (!object) return;
    for (const std::string_view key :
         {"photo", "save_dir", "face", "other", "portrait", "other_portrait", "trust_folder"}) {
        resolvePath(*object, key, folder);
    }
    for (auto& [key, inner] : *object) resolvePaths(inner, folder);
}

}  // namespace

Result<std::unique_ptr<HostedDevice>> makeHostedDevice(EventLoop& loop, const DeviceConfig& given,
                                                       const DevicePlaces& places) {
    DeviceConfig config = given;
    boost::json::value options = std::move(config.options);
    resolvePaths(options, places.configFolder);
    config.options = std::move(options.get_object());

    const auto wrong = [&config](const std::string& why) {
        return fail(ErrorCode::Invalid, config.where + ", device \"" + config.name + "\": " + why);
    };
    if (config.kind == "camera") {
        auto camera = makeCamera(loop, config);
        if (!camera) return wrong(camera.error().message);
        return camera;
    }
    if (auto maker = cardMakerOf(loop, config)) {
        auto reader = makeCardReader(loop, config, std::move(maker));
        if (!reader) return wrong(reader.error().message);
        return reader;
    }
    auto model = makeModel(config);
    if (!model) return wrong(model.error().message);
    auto wire = makeWire(loop, config, places);
    if (!wire) return wrong("\"wire\" of this kind is pty: or tcp:");
    return std::unique_ptr<HostedDevice>(std::make_unique<ModelHost>(loop, std::move(*model), std::move(wire)));
}

}  // namespace simkiosk

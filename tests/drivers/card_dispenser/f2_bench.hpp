// The driver and the emulated unit on one wire, on virtual time.
#pragma once

#include <gtest/gtest.h>

#include <boost/json/parse.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "drivers/card_dispenser/f2_card_dispenser.hpp"
#include "drivers/card_dispenser/f2_model.hpp"
#include "tests/support/manual_clock.hpp"
#include "tests/support/model_stream.hpp"

namespace simkiosk {

inline boost::json::object parsedObject(std::string_view text) { return boost::json::parse(text).as_object(); }

class F2Bench {
   public:
    explicit F2Bench(std::string_view config = R"({"cards":{"iccid_first":"89860112345678901237","count":10}})")
        : model(*F2DispenserModel::create(parsedObject(config))),
          stream(*model, clock),
          dispenser(stream, clock, *f2Profile(profileName(config))) {}

    Result<DispenserStatus> initialise() { return runTask(clock, dispenser.initialise()); }
    Result<DispenserStatus> status() { return runTask(clock, dispenser.status()); }
    Result<DispenserStatus> stage() { return runTask(clock, dispenser.stage()); }
    Result<DispenserStatus> present() { return runTask(clock, dispenser.present()); }
    Result<DispenserStatus> retain() { return runTask(clock, dispenser.retain()); }
    Result<SimIdentity> readSim() { return runTask(clock, dispenser.readSim()); }

    boost::json::object order(std::string_view text) {
        auto answer = model->control(parsedObject(text), clock.now());
        EXPECT_TRUE(answer) << text << ": " << (answer ? "" : answer.error().message);
        return answer ? answer->as_object() : boost::json::object{};
    }
    boost::json::object state() { return order(R"({"do":"state"})"); }
    std::string text(std::string_view key) { return std::string(state().at(key).as_string()); }
    std::int64_t number(std::string_view key) { return state().at(key).to_number<std::int64_t>(); }
    bool flag(std::string_view key) { return state().at(key).as_bool(); }

    // How often the host has sent this command.
    std::size_t sent(std::uint8_t cm, std::uint8_t pm) const {
        f2::FrameParser parser;
        parser.feed(stream.written);
        std::size_t count = 0;
        while (const auto item = parser.next()) {
            const auto* frame = std::get_if<f2::Frame>(&*item);
            if (frame && frame->text.size() >= 3 && frame->text[1] == cm && frame->text[2] == pm) ++count;
        }
        return count;
    }

    ManualClock clock;
    std::unique_ptr<F2DispenserModel> model;
    ModelStream stream;
    F2CardDispenser dispenser;

   private:
    static std::string profileName(std::string_view config) {
        const auto object = parsedObject(config);
        const auto* name = object.if_contains("profile");
        return name ? std::string(name->as_string()) : "crt-591-m001";
    }
};

}  // namespace simkiosk

// The kiosk's configuration file (TOML). Everything has a place here; nothing is read from the environment.
#pragma once

#include <set>
#include <string>

#include "kiosk/values/language.hpp"
#include "kiosk/values/money.hpp"
#include "platform/base/result.hpp"

namespace simkiosk {

struct KioskConfig {
    // [kiosk]
    std::string id;                      // printed and sent as terminal, at most 25 characters
    std::string stateDir;                // journal, machine key, logs
    Language language = Language::ZhCn;  // of the attract page
    // [shop]: its name on receipts, and EMVCo merchant data
    LocalText shopName;
    std::string merchantName;
    std::string merchantCity;
    std::string countryCode;
    std::string merchantCategory;
    std::string merchantGuid;
    std::string merchantAccount;
    // [policy]
    std::string policyPack = "china";  // a shipped country pack's name, or a file ending in .toml
    // [dispenser], [idcard], [printer]: a device path (with @baud) or tcp:host:port
    std::string dispenserPort;
    std::string dispenserProfile;
    std::string idCardPort;
    std::string photoDecoderPlugin;  // empty: no decoder, and no sale
    std::string printerPort;
    std::string printerProfile;
    // [passport]: a PC/SC reader for passports, permits and European identity cards; no name: none
    std::string documentReader;  // its name, a part of it, or a pattern with * and ?
    std::string trustFolder;     // CSCA certificates, master lists, revocation lists
    // [camera]
    std::string cameraAddress;  // /dev/videoN or http://…
    std::string modelsDir;      // the face models
    // [face]: what `kioskctl face calibrate` proposes for this site; all three or none, then as shipped
    double faceAccept = 0;        // score from which two faces match
    double faceRetry = 0;         // below it is another person
    std::string faceCalibration;  // of which scores, when, for which false match rate; goes into the journal
    // [backoffice]
    std::string backOfficeHost;
    unsigned backOfficePort = 443;
    std::string backOfficeCaFile;  // PEM; empty: the system's authorities
    // [service]: a technician's USB stick; without both no log leaves the machine
    std::string stickFolder;        // where the system mounts one: there only while it is in
    std::string exportCertificate;  // X.509, PEM: the operator's, to whom logs are encrypted
    // [screen]
    int screenWidth = 1080;  // pixels
    int screenHeight = 1920;
    bool fullscreen = false;
    // [sound]
    std::string voiceProgram = "espeak-ng";
    std::string headset;  // ALSA device, or wav:FOLDER; empty: nothing is read aloud
    std::string chimeProgram = "aplay";
    std::string loudspeaker;  // ALSA device; empty: silent
    bool chimes = true;       // before a time-out
    int wordsPerMinute = 165;
    // [lights]: the lamps that this machine has, by their folders of the Linux LED class; empty: none
    std::string ledFolder = "/sys/class/leds";
    std::string idCardReaderLed;
    std::string documentReaderLed;
    std::string cameraLed;
    std::string simSlotLed;
    std::string receiptSlotLed;

    std::set<std::string> given;  // the keys that stand in the file: "kiosk.id"
};

// Invalid, naming the file, line or key that is wrong; unknown keys are refused, so that a typing error is seen.
Result<KioskConfig> readKioskConfig(const std::string& path);

}  // namespace simkiosk

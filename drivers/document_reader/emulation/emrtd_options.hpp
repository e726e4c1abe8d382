// An emulated travel document as it is written in the emulator's configuration.
#pragma once

#include <boost/json/object.hpp>
#include <map>
#include <memory>
#include <string>

#include "drivers/document_reader/emulation/emrtd_model.hpp"

namespace simkiosk {

// Makes documents of one state, or of several. Each state's PKI is made with its first document and lives as long as
// this; what a kiosk needs to believe its documents is written into the trust store's folder then.
class EmrtdCardMaker {
   public:
    // `trustFolder` gets UT_csca.cer, UT_csca.crl and UT_masterlist.ml for the state UT; empty: nothing is written.
    EmrtdCardMaker(Random& random, WallTime now, std::string trustFolder)
        : m_random(random), m_now(now), m_trustFolder(std::move(trustFolder)) {}

    // mrz (two or three lines, an array or one text with line ends) and portrait (file) must be there; may be there:
    // other_portrait (file, for portrait_swapped), country ("UT"), full_name (DG11), details (DG12: true), can, bac
    // (true), pace (array of "gm-aes128-13": mapping gm or im, cipher 3des, aes128, aes192, aes256, number of the
    // domain parameters), active_authentication ("none", "rsa", "ecdsa"), chip_authentication ("none", "3des",
    // "aes128", …), digest ("sha1" … "sha512"), most_response_bytes (258), short_identifiers (true), beyond_end
    // ("gives", "warns", "refuses", "ends_session"), document_fault ("none", "portrait_swapped", "mrz_changed",
    // "cloned", "expired_signer", "revoked_signer", "wrong_csca", "sod_tampered", "sod_of_another"), fault ("none",
    // "silence", "garbage", "wrong_mac", "no_status_object", "truncated", "wrong_counter", "ends_session",
    // "refuses_bac") and fault_after (3). Invalid: an unknown key or an impossible value, by its name.
    Result<std::unique_ptr<CardModel>> make(const boost::json::object& options);

   private:
    Result<const TestPki*> pkiOf(const std::string& country);

    Random& m_random;
    WallTime m_now;
    std::string m_trustFolder;
    std::map<std::string, TestPki> m_states;
};

}  // namespace simkiosk

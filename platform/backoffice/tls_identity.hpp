// The embedded back office's own certificates: a small CA and a server certificate for this machine, made at the
// first start and again before they end. The kiosk is given the CA's file; nothing else signs with its key.
#pragma once

#include <string>

#include "platform/base/result.hpp"

namespace simkiosk {

struct TlsIdentity {
    std::string caFile;           // PEM, for clients
    std::string certificateFile;  // PEM, localhost and 127.0.0.1
    std::string keyFile;          // PEM, readable by the owner only
};

// Storage: the folder cannot be written. Certificates that are there and valid for 30 days more are kept.
Result<TlsIdentity> ensureTlsIdentity(const std::string& folder);

}  // namespace simkiosk

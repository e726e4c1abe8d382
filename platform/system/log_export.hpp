// What a technician carries away on a USB stick: the logs and books of this machine, readable by the operator only.
#pragma once

#include <map>
#include <string>

#include "platform/base/result.hpp"

namespace simkiosk {

struct LogExport {
    std::string stateDir;         // simkiosk.log and its older parts
    std::string stickFolder;      // where the system mounts a stick: there only while one is in
    std::string certificateFile;  // X.509, PEM: the operator's
};

// Writes NAME.tar.cms there, synced, and hands back its path: a tar archive (POSIX ustar) of the log files and `texts`
// (file name → content) as CMS AuthEnvelopedData with AES-256-GCM (RFC 5083, RFC 5084), DER. To open it:
//   openssl cms -decrypt -binary -inform DER -inkey operator.key -in NAME.tar.cms -out NAME.tar
// NotFound: no stick. Invalid: no certificate, or one that cannot be used. Storage: it could not be written.
// Blocks for as long as the stick takes.
Result<std::string> exportLogs(const LogExport& from, const std::string& name,
                               const std::map<std::string, std::string>& texts);

}  // namespace simkiosk

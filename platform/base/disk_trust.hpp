// What all stores of one disk share. After a failed sync nobody knows what is on the disk: none of them writes again
// before the kiosk is restarted.
#pragma once

#include "platform/base/result.hpp"

namespace simkiosk {

class DiskTrust {
   public:
    bool lost() const { return m_lost; }
    // How a write ended: Storage and Malformed lose the trust for good.
    void note(const Result<void>& written) {
        m_lost |=
            !written && (written.error().code == ErrorCode::Storage || written.error().code == ErrorCode::Malformed);
    }

   private:
    bool m_lost = false;
};

}  // namespace simkiosk

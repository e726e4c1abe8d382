#include "platform/backoffice/store.hpp"

#include "platform/backoffice/office.hpp"

namespace simkiosk::backoffice {

Store::Store(const std::string& path)
    : database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI) {
    prepareDatabase(database);
}

}  // namespace simkiosk::backoffice

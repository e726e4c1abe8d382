// What all lists are made of: lines of comma-separated fields (RFC 4180), as spreadsheets, scripts and people write
// them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simkiosk {

// The lines of a text one after the other: ended by LF, CR LF or CR; a byte order mark before the first is skipped.
class ListLines {
   public:
    explicit ListLines(std::string_view text);
    // Nothing at the end. Lines of spaces only are passed over.
    std::optional<std::string_view> next();
    std::size_t number() const { return m_number; }  // of the line given last, from 1

   private:
    std::string_view m_rest;
    std::size_t m_number = 0;
};

// Quoted where needed, spaces around a field dropped; nothing for a quote that does not end.
std::optional<std::vector<std::string>> splitCsvLine(std::string_view line);

// A to Z made small.
std::string lowered(std::string_view text);

// 1, true, yes, genuine, … or 0, false, no, impostor, … in any case; nothing for other words.
std::optional<bool> samePerson(std::string_view word);

}  // namespace simkiosk

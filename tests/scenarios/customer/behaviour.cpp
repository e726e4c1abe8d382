#include "tests/scenarios/customer/behaviour.hpp"

#include <array>
#include <utility>

namespace simkiosk::customer {
namespace {

constexpr std::array manners{
    std::pair{"normal", Manner::Normal},
    std::pair{"walks_away", Manner::WalksAway},
    std::pair{"cancels", Manner::Cancels},
    std::pair{"other_face", Manner::OtherFace},
    std::pair{"photo_attack", Manner::PhotoAttack},
    std::pair{"removes_card_early", Manner::RemovesCardEarly},
    std::pair{"never_takes_sim", Manner::NeverTakesSim},
    std::pair{"forged_document", Manner::ForgedDocument},
    std::pair{"asks_staff", Manner::AsksStaff},
};

bool needsPage(Manner manner) {
    return manner == Manner::WalksAway || manner == Manner::Cancels || manner == Manner::AsksStaff;
}

}  // namespace

std::string Behaviour::text() const {
    for (const auto& [word, known] : manners)
        if (known == manner) return atPage ? std::string(word) + "=" + toString(*atPage) : word;
    return "normal";
}

Result<Behaviour> parseBehaviour(std::string_view text) {
    const auto equals = text.find('=');
    for (const auto& [word, manner] : manners) {
        if (text.substr(0, equals) != word) continue;
        if (needsPage(manner) != (equals != std::string_view::npos))
            return fail(ErrorCode::Invalid,
                        std::string(word) + (needsPage(manner) ? " needs =PAGE" : " takes no page"));
        if (!needsPage(manner)) return Behaviour{manner, std::nullopt};
        const auto page = parsePage(text.substr(equals + 1));
        SIMKIOSK_TRY(page);
        return Behaviour{manner, *page};
    }
    return fail(ErrorCode::Invalid, "no such behaviour: " + std::string(text));
}

Result<Page> parsePage(std::string_view word) {
    for (int number = 0; number <= static_cast<int>(Page::OutOfService); ++number)
        if (word == toString(static_cast<Page>(number))) return static_cast<Page>(number);
    return fail(ErrorCode::Invalid, "no such page: " + std::string(word));
}

}  // namespace simkiosk::customer

#include "drivers/document_reader/country_codes.hpp"

#include <algorithm>
#include <array>

namespace simkiosk {

namespace {

// ISO 3166-1: three letters and two, one after the other.
constexpr std::string_view isoCodes =
    "AFGAFALAAXALBALDZADZASMASANDADAGOAOAIAAIATAAQATGAGARGARARMAMABWAWAUSAUAUTATAZEAZBHSBSBHRBHBGDBDBRBBB"
    "BLRBYBELBEBLZBZBENBJBMUBMBTNBTBOLBOBESBQBIHBABWABWBVTBVBRABRIOTIOBRNBNBGRBGBFABFBDIBICPVCVKHMKHCMRCM"
    "CANCACYMKYCAFCFTCDTDCHLCLCHNCNCXRCXCCKCCCOLCOCOMKMCOGCGCODCDCOKCKCRICRCIVCIHRVHRCUBCUCUWCWCYPCYCZECZ"
    "DNKDKDJIDJDMADMDOMDOECUECEGYEGSLVSVGNQGQERIERESTEESWZSZETHETFLKFKFROFOFJIFJFINFIFRAFRGUFGFPYFPFATFTF"
    "GABGAGMBGMGEOGEDEUDEGHAGHGIBGIGRCGRGRLGLGRDGDGLPGPGUMGUGTMGTGGYGGGINGNGNBGWGUYGYHTIHTHMDHMVATVAHNDHN"
    "HKGHKHUNHUISLISINDINIDNIDIRNIRIRQIQIRLIEIMNIMISRILITAITJAMJMJPNJPJEYJEJORJOKAZKZKENKEKIRKIPRKKPKORKR"
    "KWTKWKGZKGLAOLALVALVLBNLBLSOLSLBRLRLBYLYLIELILTULTLUXLUMACMOMDGMGMWIMWMYSMYMDVMVMLIMLMLTMTMHLMHMTQMQ"
    "MRTMRMUSMUMYTYTMEXMXFSMFMMDAMDMCOMCMNGMNMNEMEMSRMSMARMAMOZMZMMRMMNAMNANRUNRNPLNPNLDNLNCLNCNZLNZNICNI"
    "NERNENGANGNIUNUNFKNFMKDMKMNPMPNORNOOMNOMPAKPKPLWPWPSEPSPANPAPNGPGPRYPYPERPEPHLPHPCNPNPOLPLPRTPTPRIPR"
    "QATQAREUREROURORUSRURWARWBLMBLSHNSHKNAKNLCALCMAFMFSPMPMVCTVCWSMWSSMRSMSTPSTSAUSASENSNSRBRSSYCSCSLESL"
    "SGPSGSXMSXSVKSKSVNSISLBSBSOMSOZAFZASGSGSSSDSSESPESLKALKSDNSDSURSRSJMSJSWESECHECHSYRSYTWNTWTJKTJTZATZ"
    "THATHTLSTLTGOTGTKLTKTONTOTTOTTTUNTNTURTRTKMTMTCATCTUVTVUGAUGUKRUAAREAEGBRGBUSAUSUMIUMURYUYUZBUZVUTVU"
    "VENVEVNMVNVGBVGVIRVIWLFWFESHEHYEMYEZMBZMZWEZW";
constexpr std::size_t entryLength = 5;
static_assert(isoCodes.size() % entryLength == 0);

struct Special {
    std::string_view state;
    std::string_view country;
};
// 9303-3 §5 and 9303-12 §7.1.1.2: what ISO 3166-1 does not have, or what is signed by another name.
constexpr std::array specials{
    Special{"D", "DE"},   Special{"CHN", "HK"}, Special{"CHN", "MO"}, Special{"GBD", "GB"}, Special{"GBN", "GB"},
    Special{"GBO", "GB"}, Special{"GBP", "GB"}, Special{"GBS", "GB"}, Special{"RKS", "KS"}, Special{"RKS", "XK"},
    Special{"EUE", "EU"}, Special{"UNO", "UN"}, Special{"UNA", "UN"}, Special{"UNK", "UN"}, Special{"XOM", "XO"},
    Special{"XOM", "SM"}, Special{"XPO", "XP"}, Special{"UTO", "UT"},
};

}  // namespace

bool isKnownState(std::string_view state) {
    for (std::size_t at = 0; at < isoCodes.size(); at += entryLength)
        if (isoCodes.substr(at, 3) == state) return true;
    return std::ranges::any_of(specials, [&](const Special& special) { return special.state == state; });
}

bool isStateOfCountry(std::string_view state, std::string_view country) {
    for (std::size_t at = 0; at < isoCodes.size(); at += entryLength)
        if (isoCodes.substr(at, 3) == state && isoCodes.substr(at + 3, 2) == country) return true;
    return std::ranges::any_of(
        specials, [&](const Special& special) { return special.state == state && special.country == country; });
}

}  // namespace simkiosk

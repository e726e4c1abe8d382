#include "ui/access/narrator.hpp"

#include <QQuickView>
#include <algorithm>
#include <utility>

namespace simkiosk {
namespace {

constexpr auto lookEvery = std::chrono::milliseconds(200);
// Who is led by words needs the time to hear and do them, and is never left in silence.
constexpr qint64 leadsAfterMs = 2500;
constexpr qint64 leadsAgainAfterMs = 6000;

QString kindOf(const PageStop& stop) {
    switch (stop.role) {
        case QAccessible::Button: return QStringLiteral("button");
        case QAccessible::CheckBox: return QStringLiteral("switch");
        case QAccessible::RadioButton: return QStringLiteral("choice");
        default: return {};
    }
}

}  // namespace

Narrator::Narrator(KioskModels& models, TactilePad& pad, QQuickView& view, Speaker& speaker)
    : QObject(&view), m_models(models), m_pad(pad), m_view(view), m_speaker(speaker) {
    models.access()->setVoice(speaker.canSpeak());
    m_look.setInterval(lookEvery);
    connect(&m_look, &QTimer::timeout, this, &Narrator::look);
    connect(models.access(), &AccessViewModel::changed, this, &Narrator::follow);
    connect(models.session(), &SessionViewModel::pageChanged, this, [this] {
        m_pad.startOver(m_models.session()->page() == QLatin1String("attract"));
        m_pad.setOn(m_models.session()->page() != QLatin1String("service"));
        m_page.clear();
    });
    connect(&pad, &TactilePad::currentChanged, this,
            [this] { m_models.access()->setKeys(m_pad.inUse(), m_pad.current()); });
    connect(&pad, &TactilePad::walked, this, [this] {
        m_repeated = false;
        if (const auto stop = m_pad.currentStop(); stop && speaks()) sayStop(*stop);
    });
    connect(&pad, &TactilePad::helpAsked, this, &Narrator::askedForHelp);
    connect(&pad, &TactilePad::wentBack, this, [this] {
        if (auto* sheet = openSheet(*m_view.contentItem()); sheet && !m_models.session()->warning())
            sheet->setProperty("open", false);
        else if (m_models.session()->canGoBack())
            m_models.session()->back();
    });
    // What was uncovered is covered in the caption, too.
    connect(models.identity(), &IdentityViewModel::changed, this, [this] {
        if (std::exchange(m_shown, m_models.identity()->shown()) && !m_shown) {
            m_models.access()->setCaption({});
            m_alerts.clear();
            m_lastStop = {};
        }
    });
    // The warning is heard by everybody, with and without a headset.
    connect(models.session(), &SessionViewModel::ticked, this, [this] {
        const bool warning = m_models.session()->warning() || m_models.session()->takeEnding();
        if (warning && !m_warned) m_speaker.chime(Chime::Warning);
        m_warned = warning;
    });
}

void Narrator::follow() {
    m_pad.readTexts(speaks());
    if (speaks() == m_spoke) return;
    m_spoke = speaks();
    m_page.clear();
    m_alerts.clear();
    m_lastStop = {};
    if (m_spoke) {
        m_look.start();
    } else {
        m_look.stop();
        m_speaker.hush();
        m_models.access()->setCaption({});
    }
}

// A page that is being made, or has just come, is not read out half.
void Narrator::look() {
    const auto stops = pageStops(m_view);
    const auto* sheet = openSheet(*m_view.contentItem());
    const QString place = m_models.session()->language() + m_models.session()->page() +
                          QString::number(reinterpret_cast<quintptr>(sheet));
    const auto heading = std::ranges::find(stops, QAccessible::Heading, &PageStop::role);
    if (stops.empty() || heading == stops.end()) return;
    std::map<QQuickItem*, QString> alerts;
    QString leading;
    for (const auto& stop : stops) {
        if (stop.alert && stop.paced) leading = stop.name;
        if (stop.alert && !stop.paced) alerts[stop.item] = stop.name;
    }
    if (place != m_page) {
        if (!sheet && m_page.isEmpty() && !m_view.rootObject()->property("pageReady").toBool()) return;
        if (sheet || !m_page.isEmpty()) m_pad.startOver(false);
        m_page = place;
        m_heading = heading->name;
        m_alerts = std::move(alerts);
        m_led = leading;
        return introduce(stops);
    }
    if (heading->name != m_heading) {
        m_heading = heading->name;
        m_alerts = std::move(alerts);
        m_led = leading;
        return introduce(stops);
    }
    // The count-down is shown every second and said once.
    const bool counting = m_models.session()->warning();
    if (!std::exchange(m_counting, counting) || !counting)
        for (const auto& [item, words] : alerts)
            if (const auto before = m_alerts.find(item); before == m_alerts.end() || before->second != words)
                say(words);
    m_alerts = std::move(alerts);
    if (!leading.isEmpty() && !counting) lead(leading);
    if (const auto stop = m_pad.currentStop(); stop && stop->item == m_lastStop.item && *stop != m_lastStop)
        sayStop(*stop);
}

void Narrator::askedForHelp() {
    auto* access = m_models.access();
    if (!access->voice()) {
        QMetaObject::invokeMethod(m_view.rootObject(), "openModes");
    } else if (!speaks()) {
        access->setSpoken(true);
    } else if (const auto stop = m_pad.currentStop()) {
        // Once more what it was; asked again, how the keys work.
        if (std::exchange(m_repeated, !m_repeated))
            say(access->keysHelp());
        else
            sayStop(*stop);
    } else {
        m_page.clear();  // from the top
    }
}

// An order to move is not waited for; of what else changes on the way, the newest is said.
void Narrator::lead(const QString& words) {
    const bool ordered = m_models.face()->ordered();
    const auto silent = m_said.isValid() ? m_said.elapsed() : leadsAgainAfterMs;
    if (words != m_led ? ordered || silent >= leadsAfterMs : silent >= leadsAgainAfterMs) {
        m_led = words;
        say(words);
    }
}

void Narrator::introduce(const std::vector<PageStop>& stops) {
    QString words;
    const auto add = [&words](const QString& sentence) {
        if (!words.isEmpty()) words += words.back().isPunct() ? QStringLiteral(" ") : QStringLiteral(". ");
        words += sentence;
    };
    for (const auto& stop : stops) {
        if (stop.control) break;
        if (!stop.name.isEmpty()) add(stop.name);
    }
    const auto controls =
        std::ranges::count_if(stops, [](const PageStop& stop) { return stop.control && stop.enabled; });
    if (controls > 0) add(m_models.access()->waysOn(int(controls)));
    say(words);
    m_lastStop = {};
}

void Narrator::sayStop(const PageStop& stop) {
    QStringList words{stop.name};
    words += m_models.access()->stateOf(kindOf(stop), stop.checked, stop.enabled);
    if (!stop.description.isEmpty() && stop.enabled) words << stop.description;
    words.removeAll(QString());
    m_lastStop = stop;
    say(words.join(QStringLiteral(", ")));
}

void Narrator::say(const QString& words) {
    m_said.restart();
    m_models.access()->setCaption(words);
    const auto language = parseLanguage(m_models.session()->language().toStdString());
    m_speaker.say(words.toStdString(), language.value_or(Language::En));
}

}  // namespace simkiosk

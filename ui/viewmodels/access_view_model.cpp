#include "ui/viewmodels/access_view_model.hpp"

namespace simkiosk {

void AccessViewModel::choose(bool DisplayModes::* mode, bool on) {
    auto wanted = modes();
    if (wanted.*mode == on) return;
    wanted.*mode = on;
    submit(intent::ChooseModes{wanted});
}

void AccessViewModel::setVoice(bool voice) {
    m_voice = voice;
    Q_EMIT changed();
}

void AccessViewModel::setCaption(const QString& caption) {
    m_caption = caption;
    Q_EMIT told();
}

void AccessViewModel::setKeys(bool inUse, QQuickItem* at) {
    m_keysInUse = inUse;
    m_keysAt = at;
    Q_EMIT told();
}

QString AccessViewModel::keysHelp() const {
    return tr("Up and down walk through the page. OK presses. Back goes back. Help says it again.");
}

QString AccessViewModel::waysOn(int controls) const {
    return tr("Things to press on this page: %n", nullptr, controls);
}

QStringList AccessViewModel::stateOf(const QString& kind, bool checked, bool enabled) const {
    QStringList words;
    if (kind == QLatin1String("switch")) words << (checked ? tr("switch, on") : tr("switch, off"));
    if (kind == QLatin1String("choice")) words << (checked ? tr("chosen") : tr("not chosen"));
    if (kind == QLatin1String("button")) words << tr("button");
    if (!enabled) words << tr("not available yet");
    return words;
}

}  // namespace simkiosk

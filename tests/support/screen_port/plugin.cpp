// Loads the screen port into any Qt program by Qt's own mechanism for panel drivers, so that the program needs
// no test mode:  QT_QPA_GENERIC_PLUGINS=screenport:socket=PATH  QT_PLUGIN_PATH=<build>/plugins
#include <QGenericPlugin>

#include "tests/support/screen_port/screen_port.hpp"

class ScreenPortPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "screen_port.json")
   public:
    QObject* create(const QString& key, const QString& specification) override {
        if (key.compare(QLatin1String("screenport"), Qt::CaseInsensitive) != 0) return nullptr;
        constexpr QLatin1String socketKey("socket=");
        if (!specification.startsWith(socketKey)) {
            qWarning("screen port: expected screenport:socket=PATH");
            return nullptr;
        }
        return new simkiosk::screen_port::ScreenPort(specification.mid(socketKey.size()));
    }
};

#include "plugin.moc"

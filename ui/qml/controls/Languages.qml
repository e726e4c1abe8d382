import QtQuick

// The languages in the order they are offered, each in its own words: no translation holds these.
QtObject {
    readonly property var all: [
        { tag: "zh-CN", name: "简体中文", brief: "简中", hello: "您好，欢迎" },
        { tag: "zh-TW", name: "繁體中文", brief: "繁中", hello: "您好，歡迎光臨" },
        { tag: "en", name: "English", brief: "EN", hello: "Hello and welcome" },
        { tag: "es", name: "Español", brief: "ES", hello: "Hola, le damos la bienvenida" },
        { tag: "ar", name: "العربية", brief: "ع", hello: "أهلًا وسهلًا" }
    ]
    function named(tag: string): var {
        return all.find(language => language.tag === tag) ?? all[2]
    }
}

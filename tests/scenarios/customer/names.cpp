#include "tests/scenarios/customer/names.hpp"

namespace simkiosk::customer {
namespace {

constexpr Names english{
    .language = "English",
    .start = "Touch to start",
    .goOn = "Continue",
    .aMonth = " a month",
    .takePlan = "Take ",
    .digit = "Digit ",
    .takeNumber = "Reserve ",
    .agreeIdentification = "Read my identity document",
    .agreeFace = "Compare my face with its photo",
    .agreed = "Agree and go on",
    .askStaff = "Have a member of staff check me instead",
    .identityCard = "Identity card",
    .passport = "Passport",
    .permit = "Residence permit or European identity card",
    .showPassport = "Show the photo page to the camera",
    .showPermit = "Show the back of your card to the camera",
    .layPassport = "Now lay the passport on the reader",
    .layPermit = "Now lay the card on the reader",
    .takeDocumentBack = "Take your document back",
    .takeCardBack = "Take your card back",
    .cardTooSoon = "lifted too soon",
    .turnLeft = "Turn your head to the left",
    .turnRight = "Turn your head to the right",
    .blink = "Close and open your eyes",
    .nod = "Nod your head",
    .nearer = "Lean in closer to the camera",
    .signHere = "Signature field",
    .sign = "Sign and go on",
    .scan = "Payment code to scan",
    .takeSim = "Take your SIM card",
    .receiptDone = "Done",
    .finish = "Finish",
    .exit = "Exit",
    .leave = "Leave",
    .stillHere = "I am still here",
};

// The words of ui/i18n/simkiosk_zh_CN.ts and simkiosk_es.ts; names_test holds them against those files.
constexpr Names chinese{
    .language = "中文",
    .start = "点击开始",
    .goOn = "继续",
    .aMonth = "，每月 ",
    .takePlan = "选择 ",
    .digit = "数字 ",
    .takeNumber = "预留 ",
    .agreeIdentification = "读取我的证件",
    .agreeFace = "人脸与证件照片比对",
    .agreed = "同意并继续",
    .askStaff = "请工作人员为我核验",
    .identityCard = "身份证件",
    .passport = "护照",
    .permit = "居留许可或欧洲身份证",
    .showPassport = "请将照片页对准摄像头",
    .showPermit = "请将卡片背面对准摄像头",
    .layPassport = "现在请将护照放到读卡区",
    .layPermit = "现在请将卡片放到读卡区",
    .takeDocumentBack = "请取回您的证件",
    .takeCardBack = "请取回身份证",
    .cardTooSoon = "拿起过早",
    .turnLeft = "请向左转头",
    .turnRight = "请向右转头",
    .blink = "请眨眨眼",
    .nod = "请点点头",
    .nearer = "请把脸靠近摄像头",
    .signHere = "签名区",
    .sign = "签名并继续",
    .scan = "付款二维码",
    .takeSim = "请取走 SIM 卡",
    .receiptDone = "完成",
    .finish = "结束",
    .exit = "退出",
    .leave = "退出办理",
    .stillHere = "我还在",
};

constexpr Names spanish{
    .language = "Español",
    .start = "Toque para empezar",
    .goOn = "Continuar",
    .aMonth = " al mes",
    .takePlan = "Elegir ",
    .digit = "Cifra ",
    .takeNumber = "Reservar ",
    .agreeIdentification = "Leer mi documento",
    .agreeFace = "Comparar mi cara con la foto",
    .agreed = "Aceptar y seguir",
    .askStaff = "Prefiero que lo haga una persona",
    .identityCard = "Documento de identidad chino",
    .passport = "Pasaporte",
    .permit = "Permiso de residencia o documento de identidad europeo",
    .showPassport = "Muestre a la cámara la página de la foto",
    .showPermit = "Muestre a la cámara el reverso de la tarjeta",
    .layPassport = "Ahora ponga el pasaporte sobre el lector",
    .layPermit = "Ahora ponga la tarjeta sobre el lector",
    .takeDocumentBack = "Recoja su documento",
    .takeCardBack = "Recoja su documento",
    .cardTooSoon = "se levantó demasiado pronto",
    .turnLeft = "Gire la cabeza a la izquierda",
    .turnRight = "Gire la cabeza a la derecha",
    .blink = "Cierre y abra los ojos",
    .nod = "Asienta con la cabeza",
    .nearer = "Acerque la cara a la cámara",
    .signHere = "Campo de firma",
    .sign = "Firmar y seguir",
    .scan = "Código de pago para escanear",
    .takeSim = "Retire su tarjeta SIM",
    .receiptDone = "Listo",
    .finish = "Terminar",
    .exit = "Salir",
    .leave = "Sí, salir",
    .stillHere = "Sigo aquí",
};

}  // namespace

const Names& namesIn(Language language) {
    switch (language) {
        case Language::ZhCn: return chinese;
        case Language::Es: return spanish;
        case Language::En: break;
    }
    return english;
}

}  // namespace simkiosk::customer

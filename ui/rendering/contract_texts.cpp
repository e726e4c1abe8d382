#include "ui/rendering/contract_texts.hpp"

#include <array>

namespace simkiosk {
namespace {

const ContractTexts chinese{
    .title = "移动通信服务协议",
    .subtitle = "电话号码入网与套餐服务",
    .draft = "待签署",
    .number = "协议编号",
    .date = "签订日期",
    .provider = "甲方（服务提供方）",
    .customer = "乙方（用户）",
    .name = "姓名",
    .document = "证件号码",
    .yourNumber = "入网号码",
    .plan = "所选套餐",
    .data = "每月流量",
    .calls = "每月通话",
    .messages = "每月短信",
    .unlimited = "不限量",
    .minutes = "%1 分钟",
    .network = "网络",
    .term = "合约期",
    .noTerm = "无合约期，可随时终止",
    .months = "%1 个月",
    .prices = "费用",
    .item = "项目",
    .amount = "金额（%1）",
    .monthly = "首月套餐费",
    .oneTime = "一次性费用（SIM 卡与开户）",
    .numberFee = "号码费用",
    .total = "今日应付",
    .taxNote = "以上价格均含税。套餐费此后每月收取。",
    .consents = "乙方确认的事项",
    .conditions = "服务条款",
    .clauses = {"甲方按所选套餐向乙方提供移动通信服务，自号码开通之时起生效。",
                "乙方须使用本人真实有效的证件办理入网，且号码仅供本人使用，不得转让、出租或用于违法活动。",
                "套餐费按月预付。余额不足时，甲方将先行通知，再暂停服务。",
                "无合约期的套餐可随时终止；未使用的预付款按原支付方式退还。有合约期的，按剩余月数计算。",
                "SIM 卡遗失或被盗的，乙方应立即通知甲方挂失；挂失前产生的费用由乙方承担。",
                "乙方的证件信息与人脸信息仅用于法律要求的实名核验，签署完成后即从本终端删除。",
                "双方同意以电子签名方式签署本协议。签名笔迹与本文件的数字指纹绑定，任何改动均可被发现。",
                "发生争议时，双方先行协商；协商不成的，可向消费者权益保护机构投诉或向法院起诉。"},
    .signature = "乙方签名",
    .signHere = "请在屏幕上签名",
    .confirmedByKey = "乙方按确定键确认签署",
    .signedBy = "乙方已于 %1 在终端上签署",
    .contractHash = "协议指纹（SHA-256）",
    .signatureHash = "签名指纹（SHA-256）",
    .hashNote = "签名指纹由协议指纹与笔迹数据（附件 signature.json）共同计算得出。",
    .page = "第 %1 页，共 %2 页"};

const ContractTexts english{
    .title = "Mobile service contract",
    .subtitle = "Telephone number and plan",
    .draft = "To be signed",
    .number = "Contract",
    .date = "Date",
    .provider = "Provider",
    .customer = "Customer",
    .name = "Name",
    .document = "Document number",
    .yourNumber = "Your number",
    .plan = "Your plan",
    .data = "Data per month",
    .calls = "Calls per month",
    .messages = "Messages per month",
    .unlimited = "unlimited",
    .minutes = "%1 minutes",
    .network = "Network",
    .term = "Commitment",
    .noTerm = "none: you may end it at any time",
    .months = "%1 months",
    .prices = "Prices",
    .item = "Item",
    .amount = "Amount (%1)",
    .monthly = "Plan, first month",
    .oneTime = "One-time fees (SIM card, registration)",
    .numberFee = "Number",
    .total = "Due today",
    .taxNote = "All prices include tax. The plan's price is due every month from now on.",
    .consents = "What you agreed to",
    .conditions = "Conditions",
    .clauses =
        {"The provider gives you mobile service as the plan describes, from the moment your number is active.",
         "You register with your own valid document. The number is for your own use; you may not pass it on, rent "
         "it out or use it for anything unlawful.",
         "The plan is paid in advance every month. If the balance is too low, the provider tells you before it "
         "suspends the service.",
         "A plan without commitment ends whenever you wish; what you have not used is paid back the way you paid. "
         "With a commitment, the months left are settled.",
         "If the SIM card is lost or stolen, tell the provider at once. Until then its use is charged to you.",
         "Your document and face are used only for the identity check that the law asks for, and are deleted from "
         "this machine when you have finished.",
         "Both sides agree to sign electronically. Your signature is bound to the digital fingerprint of this "
         "document, so that any change is seen.",
         "If there is a disagreement, we talk first. You may also turn to the consumer office or to a court."},
    .signature = "Customer's signature",
    .signHere = "Sign on the screen",
    .confirmedByKey = "Signed by pressing OK, as confirmed on the screen and by voice",
    .signedBy = "Signed by the customer at the kiosk on %1",
    .contractHash = "Contract fingerprint (SHA-256)",
    .signatureHash = "Signature fingerprint (SHA-256)",
    .hashNote =
        "The signature fingerprint covers the contract fingerprint and the pen data (attachment signature.json).",
    .page = "Page %1 of %2"};

const ContractTexts spanish{
    .title = "Contrato de servicio móvil",
    .subtitle = "Número de teléfono y plan",
    .draft = "Pendiente de firma",
    .number = "Contrato",
    .date = "Fecha",
    .provider = "Proveedor",
    .customer = "Cliente",
    .name = "Nombre",
    .document = "Número de documento",
    .yourNumber = "Su número",
    .plan = "Su plan",
    .data = "Datos al mes",
    .calls = "Llamadas al mes",
    .messages = "Mensajes al mes",
    .unlimited = "ilimitado",
    .minutes = "%1 minutos",
    .network = "Red",
    .term = "Permanencia",
    .noTerm = "ninguna: puede terminarlo cuando quiera",
    .months = "%1 meses",
    .prices = "Precios",
    .item = "Concepto",
    .amount = "Importe (%1)",
    .monthly = "Plan, primer mes",
    .oneTime = "Pago único (tarjeta SIM, alta)",
    .numberFee = "Número",
    .total = "A pagar hoy",
    .taxNote = "Todos los precios incluyen impuestos. El precio del plan se paga cada mes.",
    .consents = "Lo que usted ha aceptado",
    .conditions = "Condiciones",
    .clauses =
        {"El proveedor le presta el servicio móvil descrito en el plan desde que su número está activo.",
         "Usted se registra con su propio documento válido. El número es para su uso; no puede cederlo, alquilarlo "
         "ni usarlo para fines ilícitos.",
         "El plan se paga por adelantado cada mes. Si el saldo no alcanza, el proveedor le avisa antes de "
         "suspender el servicio.",
         "Un plan sin permanencia termina cuando usted quiera; lo no usado se devuelve por la misma vía de pago. "
         "Con permanencia se liquidan los meses restantes.",
         "Si pierde la tarjeta SIM o se la roban, avise de inmediato. Hasta entonces el consumo corre a su cargo.",
         "Su documento y su rostro se usan solo para la verificación de identidad que exige la ley y se borran de "
         "esta máquina al terminar.",
         "Ambas partes aceptan firmar electrónicamente. Su firma queda ligada a la huella digital de este "
         "documento, de modo que cualquier cambio se descubre.",
         "En caso de desacuerdo, primero hablamos. También puede acudir a la oficina del consumidor o a un juez."},
    .signature = "Firma del cliente",
    .signHere = "Firme en la pantalla",
    .confirmedByKey = "Firmado pulsando OK, con confirmación en pantalla y por voz",
    .signedBy = "Firmado por el cliente en el quiosco el %1",
    .contractHash = "Huella del contrato (SHA-256)",
    .signatureHash = "Huella de la firma (SHA-256)",
    .hashNote = "La huella de la firma cubre la huella del contrato y los datos del trazo (adjunto signature.json).",
    .page = "Página %1 de %2"};

const ContractTexts taiwanese{
    .title = "行動通信服務契約",
    .subtitle = "電話門號與方案",
    .draft = "待簽署",
    .number = "契約編號",
    .date = "簽訂日期",
    .provider = "甲方（服務提供者）",
    .customer = "乙方（用戶）",
    .name = "姓名",
    .document = "證件號碼",
    .yourNumber = "申辦門號",
    .plan = "所選方案",
    .data = "每月上網量",
    .calls = "每月通話",
    .messages = "每月簡訊",
    .unlimited = "不限量",
    .minutes = "%1 分鐘",
    .network = "網路",
    .term = "合約期間",
    .noTerm = "免綁約，可隨時終止",
    .months = "%1 個月",
    .prices = "費用",
    .item = "項目",
    .amount = "金額（%1）",
    .monthly = "首月方案費",
    .oneTime = "一次性費用（SIM 卡與開通）",
    .numberFee = "門號費用",
    .total = "今日應付",
    .taxNote = "以上價格均含稅。方案費此後按月收取。",
    .consents = "乙方同意事項",
    .conditions = "服務條款",
    .clauses = {"甲方依所選方案向乙方提供行動通信服務，自門號開通時起生效。",
                "乙方應以本人真實有效之證件申辦，門號僅供本人使用，不得轉讓、出租或用於不法用途。",
                "方案費按月預付。餘額不足時，甲方將先行通知，再暫停服務。",
                "免綁約方案可隨時終止；未使用之預付款循原付款方式退還。有綁約者，依剩餘月數結算。",
                "SIM 卡遺失或遭竊時，乙方應立即通知甲方停話；停話前所生費用由乙方負擔。",
                "乙方之證件資料與臉部資料僅用於法律要求之身分查驗，簽署完成後即自本機台刪除。",
                "雙方同意以電子簽章方式簽署本契約。簽名筆跡與本文件之數位指紋相結合，任何更動均可察覺。",
                "如有爭議，雙方先行協商；協商不成時，得向消費者保護機關申訴或向法院起訴。"},
    .signature = "乙方簽名",
    .signHere = "請於螢幕上簽名",
    .confirmedByKey = "乙方按確定鍵確認簽署",
    .signedBy = "乙方已於 %1 在機台上簽署",
    .contractHash = "契約指紋（SHA-256）",
    .signatureHash = "簽名指紋（SHA-256）",
    .hashNote = "簽名指紋由契約指紋與筆跡資料（附件 signature.json）共同計算而得。",
    .page = "第 %1 頁，共 %2 頁"};

const ContractTexts arabic{
    .title = "عقد خدمة الهاتف المحمول",
    .subtitle = "رقم الهاتف والباقة",
    .draft = "بانتظار التوقيع",
    .number = "رقم العقد",
    .date = "التاريخ",
    .provider = "مقدم الخدمة",
    .customer = "العميل",
    .name = "الاسم",
    .document = "رقم الوثيقة",
    .yourNumber = "رقمك",
    .plan = "باقتك",
    .data = "البيانات شهريًا",
    .calls = "المكالمات شهريًا",
    .messages = "الرسائل شهريًا",
    .unlimited = "بلا حدود",
    .minutes = "عدد الدقائق: %1",
    .network = "الشبكة",
    .term = "مدة الالتزام",
    .noTerm = "بلا التزام: يمكنك إنهاؤها في أي وقت",
    .months = "عدد الأشهر: %1",
    .prices = "الأسعار",
    .item = "البند",
    .amount = "المبلغ (%1)",
    .monthly = "الباقة، الشهر الأول",
    .oneTime = "رسوم لمرة واحدة (بطاقة SIM والتسجيل)",
    .numberFee = "الرقم",
    .total = "المستحق اليوم",
    .taxNote = "جميع الأسعار شاملة الضريبة. يُستحق سعر الباقة كل شهر من الآن فصاعدًا.",
    .consents = "ما وافقت عليه",
    .conditions = "الشروط",
    .clauses = {"يقدم لك مقدم الخدمة خدمة الهاتف المحمول الموصوفة في الباقة منذ لحظة تفعيل رقمك.",
                "تسجل بوثيقتك الشخصية السارية. الرقم لاستخدامك أنت؛ لا يجوز التنازل عنه أو تأجيره أو استخدامه في ما "
                "يخالف القانون.",
                "تُدفع الباقة مقدمًا كل شهر. إذا لم يكفِ الرصيد، يبلغك مقدم الخدمة قبل إيقاف الخدمة.",
                "الباقة بلا التزام تنتهي متى شئت؛ ويُعاد ما لم تستخدمه بالطريقة التي دفعت بها. ومع الالتزام تُحسب الأشهر "
                "المتبقية.",
                "إذا فُقدت بطاقة SIM أو سُرقت، فأبلغ مقدم الخدمة فورًا. وحتى ذلك الحين يُحسب استخدامها عليك.",
                "تُستخدم وثيقتك ووجهك فقط للتحقق من الهوية الذي يطلبه القانون، وتُحذف من هذا الجهاز عند انتهائك.",
                "يتفق الطرفان على التوقيع إلكترونيًا. توقيعك مرتبط بالبصمة الرقمية لهذه الوثيقة، بحيث يُكتشف أي تغيير.",
                "عند الخلاف نتحدث أولًا. ويمكنك أيضًا اللجوء إلى جهة حماية المستهلك أو إلى المحكمة."},
    .signature = "توقيع العميل",
    .signHere = "وقّع على الشاشة",
    .confirmedByKey = "وُقّع بالضغط على موافق، بتأكيد على الشاشة وبالصوت",
    .signedBy = "وقّعه العميل على الجهاز بتاريخ %1",
    .contractHash = "بصمة العقد (SHA-256)",
    .signatureHash = "بصمة التوقيع (SHA-256)",
    .hashNote = "تشمل بصمة التوقيع بصمةَ العقد وبيانات القلم (المرفق signature.json).",
    .page = "صفحة %1 من %2"};

struct Words {
    std::string_view key;
    std::array<const char*, allLanguages.size()> words;  // zh-CN, en, es, zh-TW, ar
};

template <std::size_t count>
QString look(const std::array<Words, count>& table, const std::string& key, Language language) {
    for (const auto& entry : table) {
        if (entry.key == key) return QString::fromUtf8(entry.words[static_cast<std::size_t>(language)]);
    }
    return QString::fromStdString(key);
}

// The keys are those of simkiosk::Consent.
constexpr std::array<Words, 3> consents{
    {{"identification",
      {"同意读取证件芯片，用于法律要求的实名核验",
       "Reading the chip of the identity document, for the check that the law asks for",
       "Lectura del chip del documento, para la verificación que exige la ley",
       "同意讀取證件晶片，用於法律要求的身分查驗", "قراءة شريحة وثيقة الهوية، للتحقق الذي يطلبه القانون"}},
     {"face_processing",
      {"同意采集人脸并与证件照片比对，仅用于本次办理",
       "Comparing the face with the document's picture, for this purchase only",
       "Comparación del rostro con la foto del documento, solo para esta compra",
       "同意擷取臉部影像並與證件照片比對，僅用於本次申辦", "مقارنة الوجه بصورة الوثيقة، لهذا الشراء فقط"}},
     {"marketing",
      {"同意接收优惠信息，可随时撤回", "Receiving offers; this can be withdrawn at any time",
       "Recibir ofertas; puede retirarse en cualquier momento", "同意接收優惠訊息，可隨時撤回",
       "تلقي العروض؛ ويمكن سحب الموافقة في أي وقت"}}}};

constexpr std::array<Words, 4> numberClasses{
    {{"standard", {"普通号码", "Standard number", "Número estándar", "一般門號", "رقم عادي"}},
     {"silver", {"银号", "Silver number", "Número plata", "銀級門號", "رقم فضي"}},
     {"gold", {"金号", "Gold number", "Número oro", "金級門號", "رقم ذهبي"}},
     {"platinum", {"白金号", "Platinum number", "Número platino", "白金門號", "رقم بلاتيني"}}}};

}  // namespace

const ContractTexts& contractTexts(Language language) {
    switch (language) {
        case Language::ZhCn: return chinese;
        case Language::Es: return spanish;
        case Language::ZhTw: return taiwanese;
        case Language::Ar: return arabic;
        case Language::En: break;
    }
    return english;
}

QString consentWords(const std::string& consent, Language language) { return look(consents, consent, language); }
QString numberClassWords(const std::string& numberClass, Language language) {
    return look(numberClasses, numberClass, language);
}

}  // namespace simkiosk

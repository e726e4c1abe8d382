<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES" sourcelanguage="en">
<context>
    <name>AccessSheet</name>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>Ver, oír y alcanzar</translation>
    </message>
    <message>
        <source>Large text</source>
        <translation>Letra grande</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>Everything lower on the screen</source>
        <translation>Todo más abajo en la pantalla</translation>
    </message>
    <message>
        <source>More time on every page</source>
        <translation>Más tiempo en cada página</translation>
    </message>
    <message>
        <source>Read everything aloud in the headset</source>
        <translation>Leer todo en voz alta en los auriculares</translation>
    </message>
    <message>
        <source>Dark screen while it is read aloud</source>
        <translation>Pantalla oscura mientras se lee</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Sin movimiento</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>AdviceQuestion</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>AttractPage</name>
    <message>
        <source>A new SIM card, right now</source>
        <translation>Una SIM nueva, ahora mismo</translation>
    </message>
    <message>
        <source>Choose a plan and a number, show your identity document, pay with your phone. That is all.</source>
        <translation>Elija plan y número, muestre su documento y pague con el móvil. Eso es todo.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Pay</source>
        <translation>Pagar</translation>
    </message>
    <message>
        <source>Take SIM</source>
        <translation>Retirar SIM</translation>
    </message>
    <message>
        <source>Touch to start</source>
        <translation>Toque para empezar</translation>
    </message>
    <message>
        <source>a month · %1</source>
        <translation>al mes · %1</translation>
    </message>
    <message>
        <source>Show document</source>
        <translation>Mostrar documento</translation>
    </message>
</context>
<context>
    <name>BusyBar</name>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>Camera view</source>
        <translation>Vista de la cámara</translation>
    </message>
</context>
<context>
    <name>CardCountPad</name>
    <message>
        <source>Cards in the stack</source>
        <translation>Tarjetas en el cargador</translation>
    </message>
    <message>
        <source>Cards in the retain bin</source>
        <translation>Tarjetas en el depósito</translation>
    </message>
</context>
<context>
    <name>CasePage</name>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Count the cards</source>
        <translation>Contar las tarjetas</translation>
    </message>
    <message>
        <source>Where the evidence points</source>
        <translation>Lo que indican las pruebas</translation>
    </message>
    <message>
        <source>What did you find?</source>
        <translation>¿Qué ha encontrado?</translation>
    </message>
    <message>
        <source>A second person signs too.</source>
        <translation>Firma también una segunda persona.</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>Open cases</source>
        <translation>Casos abiertos</translation>
    </message>
    <message>
        <source>Until they are settled, the machine hands out no card.</source>
        <translation>Hasta resolverlos, la máquina no entrega tarjetas.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>No hay nada pendiente.</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>Case of %1</source>
        <translation>Caso del %1</translation>
    </message>
    <message>
        <source>%1, card ending in %2</source>
        <translation>%1, tarjeta terminada en %2</translation>
    </message>
    <message>
        <source>%1, card never read</source>
        <translation>%1, tarjeta nunca leída</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>Needed for the sale</source>
        <translation>Necesario para la compra</translation>
    </message>
    <message>
        <source>Your free choice</source>
        <translation>Usted decide</translation>
    </message>
</context>
<context>
    <name>ConsentsPage</name>
    <message>
        <source>Your data, your decision</source>
        <translation>Sus datos, su decisión</translation>
    </message>
    <message>
        <source>Agree and go on</source>
        <translation>Aceptar y seguir</translation>
    </message>
    <message>
        <source>Read my identity document</source>
        <translation>Leer mi documento</translation>
    </message>
    <message>
        <source>Name, number and photo go into the contract.</source>
        <translation>Nombre, número y foto pasan al contrato.</translation>
    </message>
    <message>
        <source>Compare my face with its photo</source>
        <translation>Comparar mi cara con la foto</translation>
    </message>
    <message>
        <source>Send me offers</source>
        <translation>Enviarme ofertas</translation>
    </message>
    <message>
        <source>By text message, a few times a year. You can stop it at any time.</source>
        <translation>Por SMS, pocas veces al año. Puede cancelarlo cuando quiera.</translation>
    </message>
    <message>
        <source>What happens with your data</source>
        <translation>Qué ocurre con sus datos</translation>
    </message>
    <message>
        <source>Your carrier is responsible for it and uses it only for this contract.</source>
        <translation>Su operador responde de ellos y solo los usa para este contrato.</translation>
    </message>
    <message>
        <source>This machine deletes everything as soon as you are done.</source>
        <translation>Esta máquina lo borra todo en cuanto usted termina.</translation>
    </message>
    <message>
        <source>Your carrier keeps the contract as long as the law asks.</source>
        <translation>Su operador guarda el contrato el tiempo que exige la ley.</translation>
    </message>
    <message>
        <source>You may ask to see, correct or delete your data at any shop.</source>
        <translation>Puede ver, corregir o borrar sus datos en cualquier tienda.</translation>
    </message>
    <message>
        <source>The law asks us to know who gets a number. How we make sure of it, and whether we write to you, is your choice.</source>
        <translation>La ley nos pide saber quién recibe un número. Usted elige cómo lo comprobamos y si le escribimos.</translation>
    </message>
    <message>
        <source>Who compares you with its photo? Choose one.</source>
        <translation>¿Quién le compara con la foto? Elija.</translation>
    </message>
    <message>
        <source>The camera, now. Pictures stay here and are deleted.</source>
        <translation>La cámara, ahora. Las imágenes no salen de aquí y se borran.</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>Prefiero que lo haga una persona</translation>
    </message>
    <message>
        <source>Somebody comes to you. Same price, same number.</source>
        <translation>Alguien viene a verle. Mismo precio y número.</translation>
    </message>
</context>
<context>
    <name>ContractReader</name>
    <message>
        <source>Your contract</source>
        <translation>Su contrato</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Close the contract</source>
        <translation>Cerrar el contrato</translation>
    </message>
</context>
<context>
    <name>CountPage</name>
    <message>
        <source>Count the cards</source>
        <translation>Contar las tarjetas</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>¿Cuántas tarjetas hay en el depósito?</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>¿Cuántas tarjetas hay en el cargador?</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>Pasar al depósito</translation>
    </message>
    <message>
        <source>On to the second person</source>
        <translation>Pasar a la segunda persona</translation>
    </message>
    <message>
        <source>Settle the case</source>
        <translation>Resolver el caso</translation>
    </message>
</context>
<context>
    <name>DayPage</name>
    <message>
        <source>Print for the file</source>
        <translation>Imprimir para archivo</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>Errors since the program began</source>
        <translation>Errores desde el arranque</translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Asked again every few seconds.</source>
        <translation>Se consultan cada pocos segundos.</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>Informe de estado</translation>
    </message>
</context>
<context>
    <name>DocumentPage</name>
    <message>
        <source>What do you identify with?</source>
        <translation>¿Con qué documento se identifica?</translation>
    </message>
    <message>
        <source>Its chip is read here. The machine never keeps your document.</source>
        <translation>Aquí se lee su chip. La máquina nunca se queda con el documento.</translation>
    </message>
</context>
<context>
    <name>EvidencePage</name>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Dispenser then: %1</source>
        <translation>Dispensador entonces: %1</translation>
    </message>
    <message>
        <source>Dispenser now: %1</source>
        <translation>Dispensador ahora: %1</translation>
    </message>
</context>
<context>
    <name>GoodbyePage</name>
    <message>
        <source>Thank you and goodbye</source>
        <translation>Gracias y hasta pronto</translation>
    </message>
    <message>
        <source>Your SIM card is ready. Have you taken everything with you?</source>
        <translation>Su tarjeta SIM está lista. ¿Lo lleva todo?</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Take with you</source>
        <translation>Llévese</translation>
    </message>
    <message>
        <source>Your SIM card</source>
        <translation>Su tarjeta SIM</translation>
    </message>
    <message>
        <source>Your document</source>
        <translation>Su documento</translation>
    </message>
    <message>
        <source>Your receipt</source>
        <translation>Su recibo</translation>
    </message>
    <message>
        <source>Deleted from this machine</source>
        <translation>Borrado de esta máquina</translation>
    </message>
    <message>
        <source>Your camera pictures</source>
        <translation>Sus imágenes de la cámara</translation>
    </message>
    <message>
        <source>The data of your document</source>
        <translation>Los datos de su documento</translation>
    </message>
    <message>
        <source>Your signature and contract</source>
        <translation>Su firma y su contrato</translation>
    </message>
    <message>
        <source>Your carrier keeps the signed contract, as the law asks.</source>
        <translation>Su operador guarda el contrato firmado, como exige la ley.</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Exit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>Seeing, hearing and reaching</source>
        <translation>Ver, oír y alcanzar</translation>
    </message>
</context>
<context>
    <name>HoldToShow</name>
    <message>
        <source>Hide my details</source>
        <translation>Ocultar mis datos</translation>
    </message>
    <message>
        <source>Show my details</source>
        <translation>Mostrar mis datos</translation>
    </message>
    <message>
        <source>Hold to show</source>
        <translation>Mantenga pulsado</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Log out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Open cases: %1</source>
        <translation>Casos abiertos: %1</translation>
    </message>
    <message>
        <source>Cards and paper</source>
        <translation>Tarjetas y papel</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Does not work now</source>
        <translation>Ahora no funciona</translation>
    </message>
    <message>
        <source>Every part works</source>
        <translation>Todas las partes funcionan</translation>
    </message>
    <message>
        <source>Last errors</source>
        <translation>Últimos errores</translation>
    </message>
    <message>
        <source>Receipt again</source>
        <translation>Repetir recibo</translation>
    </message>
    <message>
        <source>Devices, tests</source>
        <translation>Equipos, pruebas</translation>
    </message>
</context>
<context>
    <name>IdentityCardPage</name>
    <message>
        <source>Card read</source>
        <translation>Documento leído</translation>
    </message>
</context>
<context>
    <name>IdentityPage</name>
    <message>
        <source>Is it this person?</source>
        <translation>¿Es esta persona?</translation>
    </message>
    <message>
        <source>Look at the customer, the document in their hand and its photo here.</source>
        <translation>Mire al cliente, el documento que tiene en la mano y su foto aquí.</translation>
    </message>
    <message>
        <source>It is this person</source>
        <translation>Es esta persona</translation>
    </message>
    <message>
        <source>It is not</source>
        <translation>No lo es</translation>
    </message>
    <message>
        <source>Photo of the document</source>
        <translation>Foto del documento</translation>
    </message>
    <message>
        <source>The camera now</source>
        <translation>La cámara ahora</translation>
    </message>
    <message>
        <source>The customer</source>
        <translation>El cliente</translation>
    </message>
    <message>
        <source>The camera stays off: the customer did not agree to it. Look at them.</source>
        <translation>La cámara sigue apagada: el cliente no la aceptó. Mírele a él.</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>The customer&apos;s number is kept for another %1.</source>
        <translation>El número del cliente se guarda otros %1.</translation>
    </message>
    <message>
        <source>A yes needs a second person&apos;s signature.</source>
        <translation>Un sí necesita la firma de una segunda persona.</translation>
    </message>
</context>
<context>
    <name>IssuePage</name>
    <message>
        <source>%1 · card ending %2</source>
        <translation>%1 · tarjeta terminada en %2</translation>
    </message>
    <message numerus="yes">
        <source>The machine waits %n more seconds for you.</source>
        <translation>
            <numerusform>La máquina le espera %n segundo más.</numerusform>
            <numerusform>La máquina le espera %n segundos más.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please take your SIM card now. Otherwise the machine takes it back.</source>
        <translation>Retire ahora su tarjeta SIM. Si no, la máquina la recoge.</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Digit %1</source>
        <translation>Cifra %1</translation>
    </message>
    <message>
        <source>Delete the last digit</source>
        <translation>Borrar la última cifra</translation>
    </message>
    <message>
        <source>Delete all digits</source>
        <translation>Borrar todas las cifras</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Which language do you prefer?</source>
        <translation>¿Qué idioma prefiere?</translation>
    </message>
    <message>
        <source>You can change it at any time at the top of the screen.</source>
        <translation>Puede cambiarlo cuando quiera arriba en la pantalla.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LeaveSheet</name>
    <message>
        <source>Leave now?</source>
        <translation>¿Salir ahora?</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Sí, salir</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Quedarme</translation>
    </message>
</context>
<context>
    <name>LiveFacePage</name>
    <message>
        <source>Is it really you?</source>
        <translation>¿Es usted de verdad?</translation>
    </message>
    <message>
        <source>Look into the glass and follow the sentence below.</source>
        <translation>Mire al espejo y siga la frase de abajo.</translation>
    </message>
    <message>
        <source>Tries left: %1</source>
        <translation>Intentos restantes: %1</translation>
    </message>
    <message>
        <source>Have a member of staff check me instead</source>
        <translation>Prefiero que lo haga una persona</translation>
    </message>
    <message>
        <source>Your carrier is being asked …</source>
        <translation>Consultando a su operador…</translation>
    </message>
</context>
<context>
    <name>LogInPage</name>
    <message>
        <source>Staff only</source>
        <translation>Solo personal</translation>
    </message>
    <message>
        <source>Now your PIN.</source>
        <translation>Ahora su PIN.</translation>
    </message>
    <message>
        <source>Type your staff number. While staff are here, the machine sells nothing.</source>
        <translation>Escriba su número de empleado. Mientras hay personal, la máquina no vende.</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>Pasar al PIN</translation>
    </message>
    <message>
        <source>Type your staff number. The customer&apos;s purchase waits meanwhile.</source>
        <translation>Escriba su número de empleado. La compra del cliente espera mientras tanto.</translation>
    </message>
</context>
<context>
    <name>MeterRow</name>
    <message>
        <source>good</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>not good</source>
        <translation>mal</translation>
    </message>
</context>
<context>
    <name>NumberSearch</name>
    <message>
        <source>Month and day, such as 0517</source>
        <translation>Mes y día, por ejemplo 0517</translation>
    </message>
    <message>
        <source>Digits you would like</source>
        <translation>Cifras que desea</translation>
    </message>
    <message>
        <source>Pattern %1</source>
        <translation>Patrón %1</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>Choose your number</source>
        <translation>Elija su número</translation>
    </message>
    <message>
        <source>Choose a number</source>
        <translation>Elija un número</translation>
    </message>
    <message>
        <source>Reserve %1</source>
        <translation>Reservar %1</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Al final</translation>
    </message>
    <message>
        <source>Without 4</source>
        <translation>Sin 4</translation>
    </message>
    <message>
        <source>More numbers</source>
        <translation>Más números</translation>
    </message>
    <message>
        <source>Looking for numbers …</source>
        <translation>Buscando números…</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <translation>Orden: %1</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Cifras</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Cumpleaños</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Patrón</translation>
    </message>
    <message>
        <source>No number fits all your wishes.</source>
        <translation>Ningún número cumple todos sus deseos.</translation>
    </message>
    <message>
        <source>Show all numbers</source>
        <translation>Ver todos los números</translation>
    </message>
</context>
<context>
    <name>OutOfServicePage</name>
    <message>
        <source>Back in a moment</source>
        <translation>Volvemos enseguida</translation>
    </message>
    <message>
        <source>This machine cannot sell SIM cards right now. Staff at the counter are happy to help you.</source>
        <translation>Esta máquina no puede vender tarjetas SIM ahora. El personal del mostrador le atenderá con gusto.</translation>
    </message>
    <message>
        <source>Not working at the moment</source>
        <translation>Ahora no funciona</translation>
    </message>
    <message>
        <source>Out of service</source>
        <translation>Fuera de servicio</translation>
    </message>
    <message>
        <source>This machine sells nothing before our staff have looked at it. At the counter they are happy to help you now.</source>
        <translation>Esta máquina no vende nada hasta que nuestro personal la revise. En el mostrador le atenderán con gusto ahora mismo.</translation>
    </message>
</context>
<context>
    <name>PackPage</name>
    <message>
        <source>A new pack of cards</source>
        <translation>Un paquete nuevo de tarjetas</translation>
    </message>
    <message>
        <source>Scan or type the number of the last card.</source>
        <translation>Escanee o escriba el número de la última tarjeta.</translation>
    </message>
    <message>
        <source>Scan or type the number of the first card.</source>
        <translation>Escanee o escriba el número de la primera tarjeta.</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>On to the last card</source>
        <translation>Pasar a la última</translation>
    </message>
    <message>
        <source>First card</source>
        <translation>Primera tarjeta</translation>
    </message>
    <message>
        <source>Last card</source>
        <translation>Última tarjeta</translation>
    </message>
</context>
<context>
    <name>PageFrame</name>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>PassportPage</name>
    <message>
        <source>Take it out of its cover.</source>
        <translation>Sáquelo de su funda.</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>Déjelo ahí hasta que se lo diga la pantalla.</translation>
    </message>
    <message>
        <source>Only name, number and photo are read from the chip.</source>
        <translation>Del chip solo se leen nombre, número y foto.</translation>
    </message>
    <message>
        <source>Document read</source>
        <translation>Documento leído</translation>
    </message>
</context>
<context>
    <name>PaymentPage</name>
    <message>
        <source>Thank you</source>
        <translation>Gracias</translation>
    </message>
    <message>
        <source>Pay with your phone</source>
        <translation>Pague con el móvil</translation>
    </message>
    <message>
        <source>Your bank has confirmed the payment.</source>
        <translation>Su banco ha confirmado el pago.</translation>
    </message>
    <message>
        <source>Scan the code with your wallet app and confirm there.</source>
        <translation>Escanee el código con su app de pago y confirme allí.</translation>
    </message>
    <message>
        <source>Payment code to scan</source>
        <translation>Código de pago para escanear</translation>
    </message>
    <message>
        <source>Open the wallet app on your phone</source>
        <translation>Abra la app de pago en su móvil</translation>
    </message>
    <message>
        <source>Scan this code</source>
        <translation>Escanee este código</translation>
    </message>
    <message>
        <source>Check the amount and confirm</source>
        <translation>Compruebe el importe y confirme</translation>
    </message>
    <message>
        <source>Only your bank can confirm the payment. This page goes on by itself.</source>
        <translation>Solo su banco puede confirmar el pago. Esta página sigue sola.</translation>
    </message>
    <message>
        <source>The code comes in a moment.</source>
        <translation>El código aparece enseguida.</translation>
    </message>
    <message>
        <source>This code is valid for %1.</source>
        <translation>Este código vale durante %1.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds the payment code ends. Nothing is paid yet.</source>
        <translation>
            <numerusform>En %n segundo caduca el código de pago. Todavía no se ha pagado nada.</numerusform>
            <numerusform>En %n segundos caduca el código de pago. Todavía no se ha pagado nada.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanAdvisor</name>
    <message>
        <source>Three questions</source>
        <translation>Tres preguntas</translation>
    </message>
    <message>
        <source>How much video do you watch away from Wi-Fi?</source>
        <translation>¿Cuánto vídeo ve sin Wi-Fi?</translation>
    </message>
    <message>
        <source>Do you call other countries?</source>
        <translation>¿Llama a otros países?</translation>
    </message>
    <message>
        <source>What may it cost a month?</source>
        <translation>¿Cuánto puede costar al mes?</translation>
    </message>
    <message>
        <source>We recommend %1</source>
        <translation>Le recomendamos %1</translation>
    </message>
    <message>
        <source>Answer all three to see a plan.</source>
        <translation>Responda las tres para ver un plan.</translation>
    </message>
    <message>
        <source>For you</source>
        <translation>Para usted</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All plans</source>
        <translation>Todos los planes</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>Ver %1</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Ver el plan</translation>
    </message>
</context>
<context>
    <name>PlanComparison</name>
    <message>
        <source>Side by side</source>
        <translation>Comparar planes</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Hoy %1</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Elegir</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>Elegir %1</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Back to all plans</source>
        <translation>Ver todos los planes</translation>
    </message>
    <message>
        <source>Then %1</source>
        <translation>Después %1</translation>
    </message>
</context>
<context>
    <name>PlanExplanation</name>
    <message>
        <source>Touch a plan to see what it gives you.</source>
        <translation>Toque un plan para ver qué le ofrece.</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>Ayúdeme</translation>
    </message>
    <message>
        <source>Today you pay</source>
        <translation>Hoy paga</translation>
    </message>
    <message>
        <source>From the second month</source>
        <translation>Desde el segundo mes</translation>
    </message>
</context>
<context>
    <name>PlanTile</name>
    <message>
        <source>a month</source>
        <translation>al mes</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
</context>
<context>
    <name>PlansPage</name>
    <message>
        <source>Choose your plan</source>
        <translation>Elija su plan</translation>
    </message>
    <message>
        <source>Choose a plan</source>
        <translation>Elija un plan</translation>
    </message>
    <message>
        <source>Take %1</source>
        <translation>Elegir %1</translation>
    </message>
    <message>
        <source>Help me choose</source>
        <translation>Ayúdeme</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>Not available yet</source>
        <translation>Aún no disponible</translation>
    </message>
</context>
<context>
    <name>ProblemPage</name>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>Tarjeta SIM</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Documento</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>What happens next</source>
        <translation>Qué pasa ahora</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Número de caso</translation>
    </message>
    <message>
        <source>Card and money are being put in order; this page tells you at once.</source>
        <translation>Estamos poniendo en orden la tarjeta y el dinero; aquí lo verá enseguida.</translation>
    </message>
</context>
<context>
    <name>QuietButton</name>
    <message>
        <source>Not available yet</source>
        <translation>Aún no disponible</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>Ready to sell</source>
        <translation>Lista para vender</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>No está lista para vender</translation>
    </message>
    <message>
        <source>Keep as PDF</source>
        <translation>Guardar en PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
</context>
<context>
    <name>ReceiptPage</name>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Receipt code to scan</source>
        <translation>Código del recibo para escanear</translation>
    </message>
    <message>
        <source>Your new number</source>
        <translation>Su número nuevo</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>Ocultar el número</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Mostrar el número</translation>
    </message>
</context>
<context>
    <name>ReceiptsPage</name>
    <message>
        <source>Print a receipt again</source>
        <translation>Imprimir de nuevo un recibo</translation>
    </message>
    <message>
        <source>It is marked COPY and names no telephone number: the machine does not keep it.</source>
        <translation>Lleva la marca COPIA y no muestra el número: la máquina no lo guarda.</translation>
    </message>
    <message>
        <source>No card was sold here yet.</source>
        <translation>Aquí aún no se ha vendido ninguna tarjeta.</translation>
    </message>
    <message>
        <source>Card ending in %1, copies so far: %2</source>
        <translation>Tarjeta terminada en %1, copias hasta ahora: %2</translation>
    </message>
    <message>
        <source>Card ending in %1</source>
        <translation>Tarjeta terminada en %1</translation>
    </message>
</context>
<context>
    <name>ReservationChip</name>
    <message>
        <source>Number %1 is reserved for you, %2 left</source>
        <translation>El número %1 está reservado para usted, quedan %2</translation>
    </message>
    <message>
        <source>Reserved for you</source>
        <translation>Reservado</translation>
    </message>
    <message>
        <source>Hide the number</source>
        <translation>Ocultar el número</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Mostrar el número</translation>
    </message>
</context>
<context>
    <name>ReservationSheet</name>
    <message>
        <source>Keep your number longer?</source>
        <translation>¿Guardar su número más tiempo?</translation>
    </message>
    <message>
        <source>%1 is reserved for you for another %2. After that, others can choose it.</source>
        <translation>%1 está reservado para usted otros %2. Después, otros podrán elegirlo.</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>No hace falta</translation>
    </message>
    <message>
        <source>Keep it longer</source>
        <translation>Guardarlo más tiempo</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Check and sign</source>
        <translation>Revise y firme</translation>
    </message>
    <message>
        <source>Sign and go on</source>
        <translation>Firmar y seguir</translation>
    </message>
    <message>
        <source>Read the contract</source>
        <translation>Leer el contrato</translation>
    </message>
    <message>
        <source>Sign here with your finger</source>
        <translation>Firme aquí con el dedo</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Signature field</source>
        <translation>Campo de firma</translation>
    </message>
    <message>
        <source>Bound to contract %1</source>
        <translation>Unida al contrato %1</translation>
    </message>
    <message>
        <source>I sign by pressing OK</source>
        <translation>Firmo pulsando OK</translation>
    </message>
    <message>
        <source>Hidden from others</source>
        <translation>Oculto para los demás</translation>
    </message>
</context>
<context>
    <name>ServiceWording</name>
    <message numerus="yes">
        <source>valid for %n more days</source>
        <translation>
            <numerusform>válido %n día más</numerusform>
            <numerusform>válido %n días más</numerusform>
        </translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>it is not connected</source>
        <translation>no está conectado</translation>
    </message>
    <message>
        <source>it declined</source>
        <translation>lo rechazó</translation>
    </message>
    <message>
        <source>its data are damaged</source>
        <translation>sus datos están dañados</translation>
    </message>
    <message>
        <source>it cannot do this</source>
        <translation>no admite esta operación</translation>
    </message>
    <message>
        <source>it was not found</source>
        <translation>no se encontró</translation>
    </message>
    <message>
        <source>somebody else was first</source>
        <translation>otra persona se adelantó</translation>
    </message>
    <message>
        <source>it is busy</source>
        <translation>está ocupado</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>se detuvo</translation>
    </message>
    <message>
        <source>the disk is full or damaged</source>
        <translation>el disco está lleno o dañado</translation>
    </message>
    <message>
        <source>a value or a setting is wrong</source>
        <translation>un valor o un ajuste es incorrecto</translation>
    </message>
    <message>
        <source>the program has a fault</source>
        <translation>el programa tiene un fallo</translation>
    </message>
    <message>
        <source>the stack is empty</source>
        <translation>el cargador está vacío</translation>
    </message>
    <message>
        <source>the retain bin is full</source>
        <translation>el depósito está lleno</translation>
    </message>
    <message>
        <source>unknown: the dispenser does not answer</source>
        <translation>no se sabe: el dispensador no responde</translation>
    </message>
    <message>
        <source>a card stands in the way</source>
        <translation>hay una tarjeta en el paso</translation>
    </message>
    <message>
        <source>the printer is offline</source>
        <translation>la impresora está fuera de línea</translation>
    </message>
    <message>
        <source>the printer has failed: switch it off and on</source>
        <translation>la impresora ha fallado: apáguela y enciéndala</translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation>la tapa está abierta</translation>
    </message>
    <message>
        <source>the paper is out</source>
        <translation>no queda papel</translation>
    </message>
    <message>
        <source>the paper is jammed</source>
        <translation>el papel está atascado</translation>
    </message>
    <message>
        <source>this printer does not confirm what it prints</source>
        <translation>esta impresora no confirma lo que imprime</translation>
    </message>
    <message>
        <source>no decoder for the photo is installed</source>
        <translation>no hay instalado un decodificador para la foto</translation>
    </message>
    <message>
        <source>the photo can be decoded</source>
        <translation>la foto se puede decodificar</translation>
    </message>
    <message>
        <source>nothing decodes the photos of passports</source>
        <translation>nada decodifica las fotos de los pasaportes</translation>
    </message>
    <message>
        <source>the carrier offers no plan</source>
        <translation>la operadora no ofrece ningún plan</translation>
    </message>
    <message>
        <source>the journal cannot be used</source>
        <translation>el diario no se puede usar</translation>
    </message>
    <message>
        <source>a sale in doubt waits for staff</source>
        <translation>una venta dudosa espera al personal</translation>
    </message>
    <message>
        <source>a sale is not brought to its end yet</source>
        <translation>una venta aún no ha terminado</translation>
    </message>
    <message>
        <source>nothing was laid on the reader</source>
        <translation>no se puso nada en el lector</translation>
    </message>
    <message>
        <source>the check digit of its number is wrong</source>
        <translation>el dígito de control de su número es incorrecto</translation>
    </message>
    <message>
        <source>this dispenser does not count</source>
        <translation>este dispensador no cuenta</translation>
    </message>
    <message>
        <source>the camera gave no picture</source>
        <translation>la cámara no dio imagen</translation>
    </message>
    <message>
        <source>no loudspeaker is configured, or its sounds are off</source>
        <translation>no hay altavoz configurado o sus sonidos están apagados</translation>
    </message>
    <message>
        <source>no headset is configured</source>
        <translation>no hay auriculares configurados</translation>
    </message>
    <message>
        <source>the carrier tells no time</source>
        <translation>la operadora no indica la hora</translation>
    </message>
    <message>
        <source>one of the two is not the number of a SIM card</source>
        <translation>uno de los dos no es el número de una tarjeta SIM</translation>
    </message>
    <message>
        <source>the two numbers differ in length</source>
        <translation>los dos números tienen distinta longitud</translation>
    </message>
    <message>
        <source>the check digit of one of the two is wrong</source>
        <translation>el dígito de control de uno de los dos es incorrecto</translation>
    </message>
    <message>
        <source>the two numbers do not belong to one pack</source>
        <translation>los dos números no son del mismo paquete</translation>
    </message>
    <message>
        <source>a number that ends in letters cannot be counted</source>
        <translation>no se puede contar con un número que acaba en letras</translation>
    </message>
    <message>
        <source>the last number is smaller than the first</source>
        <translation>el último número es menor que el primero</translation>
    </message>
    <message>
        <source>these are more cards than a pack holds</source>
        <translation>son más tarjetas de las que caben en un paquete</translation>
    </message>
    <message>
        <source>this machine has no such setting</source>
        <translation>esta máquina no tiene ese ajuste</translation>
    </message>
    <message>
        <source>it is none of the choices</source>
        <translation>no es ninguna de las opciones</translation>
    </message>
    <message>
        <source>it is not a number</source>
        <translation>no es un número</translation>
    </message>
    <message>
        <source>it is outside the limits</source>
        <translation>está fuera de los límites</translation>
    </message>
    <message>
        <source>the score for another person would lie above the one for the same person</source>
        <translation>la puntuación de otra persona quedaría por encima de la de la misma persona</translation>
    </message>
    <message>
        <source>the sensors contradict the motion</source>
        <translation>los sensores contradicen el movimiento</translation>
    </message>
    <message>
        <source>a card left the stack and was never read</source>
        <translation>una tarjeta salió del cargador y nunca se leyó</translation>
    </message>
    <message>
        <source>a card that was not sold was pulled out at the slot</source>
        <translation>alguien sacó por la salida una tarjeta no vendida</translation>
    </message>
    <message>
        <source>it is not at the reader any more</source>
        <translation>ya no está en el lector</translation>
    </message>
    <message>
        <source>the bin has counted it, and a sensor still sees a card</source>
        <translation>el depósito la ha contado, y un sensor aún ve una tarjeta</translation>
    </message>
    <message>
        <source>the card did not move</source>
        <translation>la tarjeta no se movió</translation>
    </message>
    <message>
        <source>the card stood at the reader</source>
        <translation>la tarjeta estaba en el lector</translation>
    </message>
    <message>
        <source>another card stood at the slot and was taken away</source>
        <translation>había otra tarjeta en la salida y alguien se la llevó</translation>
    </message>
    <message>
        <source>the carrier declined</source>
        <translation>la operadora lo rechazó</translation>
    </message>
    <message>
        <source>the carrier refused the order</source>
        <translation>la operadora no admitió la orden</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a reason, and what the device itself said</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>Nearly empty</source>
        <translation>Casi vacío</translation>
    </message>
    <message>
        <source>Enough</source>
        <translation>Suficiente</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Cards: %1</source>
        <translation>Tarjetas: %1</translation>
    </message>
    <message>
        <source>Not full</source>
        <translation>No lleno</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Agotado</translation>
    </message>
    <message>
        <source>Jammed</source>
        <translation>Atascado</translation>
    </message>
    <message>
        <source>No card in the way</source>
        <translation>Sin tarjeta en el paso</translation>
    </message>
    <message>
        <source>A card at the slot</source>
        <translation>Una tarjeta en la salida</translation>
    </message>
    <message>
        <source>A card at the reader</source>
        <translation>Una tarjeta en el lector</translation>
    </message>
    <message>
        <source>Stack: %1</source>
        <translation>Cargador: %1</translation>
    </message>
    <message>
        <source>Retain bin: %1</source>
        <translation>Depósito: %1</translation>
    </message>
    <message>
        <source>Sensors: %1</source>
        <translation>Sensores: %1</translation>
    </message>
    <message>
        <source>Firmware: %1</source>
        <translation>Firmware: %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>En línea</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Fuera de línea</translation>
    </message>
    <message>
        <source>Paper: %1</source>
        <translation>Papel: %1</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Tapa abierta</translation>
    </message>
    <message>
        <source>Cover closed</source>
        <translation>Tapa cerrada</translation>
    </message>
    <message>
        <source>Knife: failed</source>
        <translation>Cuchilla: fallo</translation>
    </message>
    <message>
        <source>Knife: good</source>
        <translation>Cuchilla: bien</translation>
    </message>
    <message>
        <source>An error that needs service</source>
        <translation>Un error que requiere servicio técnico</translation>
    </message>
    <message>
        <source>An error that goes by</source>
        <translation>Un error que pasa solo</translation>
    </message>
    <message>
        <source>%1 s behind the carrier</source>
        <translation>%1 s de retraso respecto a la operadora</translation>
    </message>
    <message>
        <source>%1 s ahead of the carrier</source>
        <translation>%1 s de adelanto respecto a la operadora</translation>
    </message>
    <message>
        <source>it is not where it was, and not in the bin</source>
        <translation>no está donde estaba, ni en el depósito</translation>
    </message>
    <message>
        <source>no USB stick is in the machine</source>
        <translation>no hay ninguna memoria USB en la máquina</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>Change it</source>
        <translation>Cambiarlo</translation>
    </message>
    <message>
        <source>Check the new value</source>
        <translation>Comprobar el valor nuevo</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Subir</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Every change is written down with your number.</source>
        <translation>Cada cambio se anota con su número.</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Deshacer el último cambio</translation>
    </message>
</context>
<context>
    <name>SignOffPage</name>
    <message>
        <source>A second person signs</source>
        <translation>Firma una segunda persona</translation>
    </message>
    <message>
        <source>Now their PIN.</source>
        <translation>Ahora su PIN.</translation>
    </message>
    <message>
        <source>Sign and settle the case</source>
        <translation>Firmar y resolver</translation>
    </message>
    <message>
        <source>On to the PIN</source>
        <translation>Pasar al PIN</translation>
    </message>
    <message>
        <source>They have compared the customer with the document, too.</source>
        <translation>También ha comparado al cliente con el documento.</translation>
    </message>
    <message>
        <source>Sign: it is this person</source>
        <translation>Firmar: es esta persona</translation>
    </message>
</context>
<context>
    <name>StaffCheckPage</name>
    <message>
        <source>Thank you, that is you</source>
        <translation>Gracias, es usted</translation>
    </message>
    <message>
        <source>They compare you with your document. Then you go on here: sign, pay and take your SIM card.</source>
        <translation>Le compara con su documento. Después sigue aquí: firma, paga y retira su SIM.</translation>
    </message>
    <message>
        <source>Do the face check instead</source>
        <translation>Usar la cámara</translation>
    </message>
    <message>
        <source>Case number</source>
        <translation>Número de caso</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Stay here and keep your document in your hand.</source>
        <translation>Quédese aquí con su documento en la mano.</translation>
    </message>
    <message>
        <source>You have paid nothing yet, and it costs nothing extra.</source>
        <translation>Aún no ha pagado nada y no cuesta nada más.</translation>
    </message>
    <message>
        <source>Your number stays reserved as long as the clock above runs.</source>
        <translation>Su número sigue reservado mientras corra el reloj de arriba.</translation>
    </message>
    <message>
        <source>The document that was read</source>
        <translation>El documento leído</translation>
    </message>
    <message>
        <source>The camera is not looking. You may still choose the face check.</source>
        <translation>La cámara no está mirando. Aún puede elegirla.</translation>
    </message>
    <message>
        <source>The camera could not decide. A person compares you with your document; then you go on here.</source>
        <translation>La cámara no pudo decidirlo. Una persona le compara con su documento; después sigue aquí.</translation>
    </message>
    <message>
        <source>Staff at this machine may look at you through the camera. Nothing is kept.</source>
        <translation>El personal puede verle con la cámara en esta máquina. No se guarda nada.</translation>
    </message>
</context>
<context>
    <name>StaffPad</name>
    <message>
        <source>Staff number</source>
        <translation>Número de empleado</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
</context>
<context>
    <name>StaffPapers</name>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Readiness report</source>
        <translation>Informe de estado</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Lista para vender</translation>
    </message>
    <message>
        <source>Not ready to sell</source>
        <translation>No está lista para vender</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>en orden</translation>
    </message>
    <message>
        <source>FAILED</source>
        <translation>FALLO</translation>
    </message>
    <message>
        <source>Close of day</source>
        <translation>Cierre del día</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Ventas</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Step %1 of 7 · %2</source>
        <translation>Paso %1 de 7 · %2</translation>
    </message>
</context>
<context>
    <name>StockCountPage</name>
    <message>
        <source>Count the cards</source>
        <translation>Contar las tarjetas</translation>
    </message>
    <message>
        <source>How many cards lie in the retain bin?</source>
        <translation>¿Cuántas tarjetas hay en el depósito?</translation>
    </message>
    <message>
        <source>How many cards are in the stack?</source>
        <translation>¿Cuántas tarjetas hay en el cargador?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>On to the bin</source>
        <translation>Pasar al depósito</translation>
    </message>
</context>
<context>
    <name>StockPage</name>
    <message>
        <source>Count the cards</source>
        <translation>Contar las tarjetas</translation>
    </message>
    <message>
        <source>Fill the stack or empty the bin, then count both.</source>
        <translation>Llene el cargador o vacíe el depósito y cuente ambos.</translation>
    </message>
    <message>
        <source>After a paper change, print the test.</source>
        <translation>Tras cambiar el papel, imprima la prueba.</translation>
    </message>
    <message>
        <source>Paper changed: print the test</source>
        <translation>Papel cambiado: imprimir la prueba</translation>
    </message>
    <message>
        <source>Cards and paper</source>
        <translation>Tarjetas y papel</translation>
    </message>
    <message>
        <source>New pack: scan its numbers</source>
        <translation>Paquete nuevo: escanear números</translation>
    </message>
    <message>
        <source>Left in the machine in the last 30 days</source>
        <translation>Quedó en la máquina en los últimos 30 días</translation>
    </message>
    <message>
        <source>Nothing was left in the machine in the last 30 days</source>
        <translation>No quedó nada en la máquina en los últimos 30 días</translation>
    </message>
</context>
<context>
    <name>TimeoutSheet</name>
    <message>
        <source>Are you still here?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds you are logged out.</source>
        <translation>
            <numerusform>En %n segundo se cerrará su sesión.</numerusform>
            <numerusform>En %n segundos se cerrará su sesión.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds we close this purchase and delete what you entered.</source>
        <translation>
            <numerusform>En %n segundo cerramos la compra y borramos lo que ha introducido.</numerusform>
            <numerusform>En %n segundos cerramos la compra y borramos lo que ha introducido.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds this page closes.</source>
        <translation>
            <numerusform>Esta página se cierra en %n segundo.</numerusform>
            <numerusform>Esta página se cierra en %n segundos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tips</name>
    <message>
        <source>Take the card out of its cover or wallet.</source>
        <translation>Saque el documento de su funda o cartera.</translation>
    </message>
    <message>
        <source>Leave it there until this screen says so.</source>
        <translation>Déjelo ahí hasta que lo diga la pantalla.</translation>
    </message>
    <message>
        <source>Only its chip is read. The machine never keeps the card.</source>
        <translation>Solo se lee su chip. La máquina nunca se queda el documento.</translation>
    </message>
</context>
<context>
    <name>ToolsPage</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Updates are not installed from this screen.</source>
        <translation>Las actualizaciones no se instalan desde esta pantalla.</translation>
    </message>
    <message>
        <source>Touch test</source>
        <translation>Prueba táctil</translation>
    </message>
    <message>
        <source>Wipe over the whole screen: what is not felt stays light.</source>
        <translation>Pase el dedo por toda la pantalla: lo que no se siente queda claro.</translation>
    </message>
    <message>
        <source>Copy the logs to a USB stick</source>
        <translation>Copiar los registros a una memoria USB</translation>
    </message>
    <message>
        <source>Encrypted: only the operator can read them. Nothing about customers stands in them.</source>
        <translation>Cifrados: solo los lee el operador. No contienen nada de los clientes.</translation>
    </message>
    <message>
        <source>Network test</source>
        <translation>Prueba de red</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>De esta máquina a la operadora, paso a paso.</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Prueba de sonido</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker, a sentence in the headset.</source>
        <translation>Tonos en el altavoz, una frase en los auriculares.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language, sound and face check of this machine.</source>
        <translation>Idioma, sonido y control facial de esta máquina.</translation>
    </message>
    <message>
        <source>Update: version %1 is installed</source>
        <translation>Actualización: versión %1 instalada</translation>
    </message>
</context>
<context>
    <name>TouchPage</name>
    <message>
        <source>Touch test</source>
        <translation>Prueba táctil</translation>
    </message>
    <message>
        <source>Wipe over every field. %1 of %2 are felt.</source>
        <translation>Pase el dedo por todas las casillas. Detectadas: %1 de %2.</translation>
    </message>
    <message>
        <source>The panel feels every place.</source>
        <translation>El panel detecta todas las zonas.</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>I hear nothing</source>
        <translation>No oigo nada</translation>
    </message>
    <message>
        <source>I hear it</source>
        <translation>Lo oigo</translation>
    </message>
    <message>
        <source>Test again</source>
        <translation>Probar otra vez</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Repetir el sonido</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Standard</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Plata</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Oro</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>Platino</translation>
    </message>
    <message>
        <source>Unlimited data</source>
        <translation>Datos ilimitados</translation>
    </message>
    <message>
        <source>%1 GB data</source>
        <translation>%1 GB de datos</translation>
    </message>
    <message>
        <source>Unlimited calls</source>
        <translation>Llamadas ilimitadas</translation>
    </message>
    <message>
        <source>No calls included</source>
        <translation>Sin llamadas</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Sin permanencia</translation>
    </message>
    <message>
        <source>about a second</source>
        <translation>alrededor de un segundo</translation>
    </message>
    <message>
        <source>about a minute</source>
        <translation>alrededor de un minuto</translation>
    </message>
    <message numerus="yes">
        <source>%n min calls</source>
        <translation>
            <numerusform>%n min de llamadas</numerusform>
            <numerusform>%n min de llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-month contract</source>
        <translation>
            <numerusform>Contrato de %n mes</numerusform>
            <numerusform>Contrato de %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>unos %n segundos</numerusform>
            <numerusform>unos %n segundos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>unos %n minutos</numerusform>
            <numerusform>unos %n minutos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AccessViewModel</name>
    <message>
        <source>Up and down walk through the page. OK presses. Back goes back. Help says it again.</source>
        <translation>Arriba y abajo recorren la página. OK pulsa. Atrás vuelve. Ayuda lo repite.</translation>
    </message>
    <message numerus="yes">
        <source>Things to press on this page: %n</source>
        <translation>
            <numerusform>Cosas que pulsar en esta página: %n</numerusform>
            <numerusform>Cosas que pulsar en esta página: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>switch, on</source>
        <translation>interruptor, activado</translation>
    </message>
    <message>
        <source>switch, off</source>
        <translation>interruptor, desactivado</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>no elegido</translation>
    </message>
    <message>
        <source>button</source>
        <translation>botón</translation>
    </message>
    <message>
        <source>not available yet</source>
        <translation>aún no disponible</translation>
    </message>
</context>
<context>
    <name>simkiosk::AdviceViewModel</name>
    <message>
        <source>Hardly any</source>
        <translation>Casi nada</translation>
    </message>
    <message>
        <source>An hour a day</source>
        <translation>Una hora al día</translation>
    </message>
    <message>
        <source>Much more</source>
        <translation>Mucho más</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>Sometimes</source>
        <translation>A veces</translation>
    </message>
    <message>
        <source>Often</source>
        <translation>A menudo</translation>
    </message>
    <message>
        <source>Up to %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>Any price</source>
        <translation>Cualquier precio</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>Its %1 GB are enough for the video you watch.</source>
        <translation>Sus %1 GB bastan para el vídeo que ve.</translation>
    </message>
    <message>
        <source>You can watch as much video as you like.</source>
        <translation>Puede ver tanto vídeo como quiera.</translation>
    </message>
    <message>
        <source>Its %1 GB are less than you asked for, but the most for that price.</source>
        <translation>Sus %1 GB son menos de lo que pide, pero lo máximo por ese precio.</translation>
    </message>
    <message>
        <source>Calls abroad are not included; they cost extra.</source>
        <translation>No incluye llamadas al extranjero; se cobran aparte.</translation>
    </message>
    <message>
        <source>It stays within your budget.</source>
        <translation>Se queda dentro de su presupuesto.</translation>
    </message>
    <message>
        <source>No plan is as cheap as that. This is the cheapest there is.</source>
        <translation>No hay ningún plan tan barato. Este es el más barato.</translation>
    </message>
    <message>
        <source>It is the cheapest plan that gives you all of this.</source>
        <translation>Es el plan más barato que le da todo esto.</translation>
    </message>
    <message>
        <source>No contract: you can stop at the end of any month.</source>
        <translation>Sin permanencia: puede dejarlo a fin de cualquier mes.</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included.</source>
        <translation>
            <numerusform>Incluye %n minuto de llamadas al extranjero.</numerusform>
            <numerusform>Incluye %n minutos de llamadas al extranjero.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes of calls abroad are included; more cost extra.</source>
        <translation>
            <numerusform>Incluye %n minuto de llamadas al extranjero; más se paga aparte.</numerusform>
            <numerusform>Incluye %n minutos de llamadas al extranjero; más se paga aparte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You stay for %n months.</source>
        <translation>
            <numerusform>Permanencia de %n mes.</numerusform>
            <numerusform>Permanencia de %n meses.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AttractViewModel</name>
    <message>
        <source>A purchase here takes %1</source>
        <translation>Aquí la compra dura %1</translation>
    </message>
    <message>
        <source>Identity card</source>
        <translation>Documento de identidad chino</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Permiso de residencia</translation>
    </message>
    <message>
        <source>Paying by phone</source>
        <translation>Pago con el móvil</translation>
    </message>
    <message>
        <source>Paper receipt</source>
        <translation>Recibo en papel</translation>
    </message>
    <message>
        <source>Receipt on your phone only</source>
        <translation>Recibo solo en su teléfono</translation>
    </message>
</context>
<context>
    <name>simkiosk::DocumentViewModel</name>
    <message>
        <source>Identity card</source>
        <translation>Documento de identidad chino</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>Residence permit or European identity card</source>
        <translation>Permiso de residencia o documento de identidad europeo</translation>
    </message>
    <message>
        <source>Resident identity card, residence permit for Hong Kong, Macao and Taiwan, permanent residence card.</source>
        <translation>Documento de residente, permiso para Hong Kong, Macao y Taiwán, tarjeta de residencia permanente.</translation>
    </message>
    <message>
        <source>With a chip: look for the golden symbol on the cover.</source>
        <translation>Con chip: busque el símbolo dorado de la cubierta.</translation>
    </message>
    <message>
        <source>A card with a chip and three lines of letters on its back.</source>
        <translation>Una tarjeta con chip y tres líneas de letras en el reverso.</translation>
    </message>
</context>
<context>
    <name>simkiosk::FaceViewModel</name>
    <message>
        <source>Look at the camera</source>
        <translation>Mire a la cámara</translation>
    </message>
    <message>
        <source>Only one person, please</source>
        <translation>Solo una persona, por favor</translation>
    </message>
    <message>
        <source>Come a little closer</source>
        <translation>Acérquese un poco</translation>
    </message>
    <message>
        <source>Move back a little</source>
        <translation>Aléjese un poco</translation>
    </message>
    <message>
        <source>Look straight ahead</source>
        <translation>Mire de frente</translation>
    </message>
    <message>
        <source>Hold still</source>
        <translation>No se mueva</translation>
    </message>
    <message>
        <source>It is too dark here</source>
        <translation>Hay poca luz</translation>
    </message>
    <message>
        <source>The light is too bright</source>
        <translation>Hay demasiada luz</translation>
    </message>
    <message>
        <source>More light from the front, please</source>
        <translation>Más luz de frente, por favor</translation>
    </message>
    <message>
        <source>Show your open eyes, without reflecting glasses</source>
        <translation>Abra los ojos y evite reflejos en las gafas</translation>
    </message>
    <message>
        <source>Uncover your mouth and nose, please</source>
        <translation>Descubra la boca y la nariz, por favor</translation>
    </message>
    <message>
        <source>Turn your head to the left</source>
        <translation>Gire la cabeza a la izquierda</translation>
    </message>
    <message>
        <source>Turn your head to the right</source>
        <translation>Gire la cabeza a la derecha</translation>
    </message>
    <message>
        <source>Close and open your eyes</source>
        <translation>Cierre y abra los ojos</translation>
    </message>
    <message>
        <source>Nod your head</source>
        <translation>Asienta con la cabeza</translation>
    </message>
    <message>
        <source>Lean in closer to the camera</source>
        <translation>Acerque la cara a la cámara</translation>
    </message>
    <message>
        <source>Thank you, that is you</source>
        <translation>Gracias, es usted</translation>
    </message>
    <message>
        <source>A little to the left</source>
        <translation>Un poco a la izquierda</translation>
    </message>
    <message>
        <source>A little to the right</source>
        <translation>Un poco a la derecha</translation>
    </message>
    <message>
        <source>Raise your head a little, or lean back</source>
        <translation>Levante un poco la cabeza o inclínese hacia atrás</translation>
    </message>
    <message>
        <source>Lower your head a little, or lean back</source>
        <translation>Baje un poco la cabeza o inclínese hacia atrás</translation>
    </message>
    <message>
        <source>Very good, hold still</source>
        <translation>Muy bien, no se mueva</translation>
    </message>
</context>
<context>
    <name>simkiosk::IdentityViewModel</name>
    <message>
        <source>Put your identity card here</source>
        <translation>Ponga aquí su documento</translation>
    </message>
    <message>
        <source>Leave the card where it is</source>
        <translation>No mueva el documento</translation>
    </message>
    <message>
        <source>Take your card back</source>
        <translation>Recoja su documento</translation>
    </message>
    <message>
        <source>Lay it flat on the lit surface below the screen. Either side is fine.</source>
        <translation>Déjelo plano sobre la zona iluminada bajo la pantalla, por cualquier lado.</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>Estamos leyendo su chip. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>Ya está leído. Hoy no lo necesitará más.</translation>
    </message>
</context>
<context>
    <name>simkiosk::IssueViewModel</name>
    <message>
        <source>Prepare the SIM card</source>
        <translation>Preparar la tarjeta SIM</translation>
    </message>
    <message>
        <source>Read the SIM card</source>
        <translation>Leer la tarjeta SIM</translation>
    </message>
    <message>
        <source>Switch on your number</source>
        <translation>Activar su número</translation>
    </message>
    <message>
        <source>Hand it out</source>
        <translation>Entregarla</translation>
    </message>
    <message>
        <source>Your SIM card is being prepared</source>
        <translation>Preparando su tarjeta SIM</translation>
    </message>
    <message>
        <source>Your SIM card is being read</source>
        <translation>Leyendo su tarjeta SIM</translation>
    </message>
    <message>
        <source>Your number is being switched on</source>
        <translation>Activando su número</translation>
    </message>
    <message>
        <source>Your SIM card is coming</source>
        <translation>Su tarjeta SIM está saliendo</translation>
    </message>
    <message>
        <source>Take your SIM card</source>
        <translation>Retire su tarjeta SIM</translation>
    </message>
    <message>
        <source>It is yours now</source>
        <translation>Ya es suya</translation>
    </message>
    <message>
        <source>It sticks out of the lit slot below the screen.</source>
        <translation>Sobresale de la ranura iluminada bajo la pantalla.</translation>
    </message>
    <message>
        <source>Your number works as soon as the card is in your phone.</source>
        <translation>Su número funciona en cuanto la ponga en su móvil.</translation>
    </message>
    <message>
        <source>Your number is ordered and will be switched on soon.</source>
        <translation>Su número está pedido y se activará pronto.</translation>
    </message>
    <message>
        <source>Please stay here. You do not need to do anything.</source>
        <translation>Quédese aquí. No tiene que hacer nada.</translation>
    </message>
    <message>
        <source>Usually %1</source>
        <translation>Normalmente %1</translation>
    </message>
</context>
<context>
    <name>simkiosk::NumbersViewModel</name>
    <message>
        <source>All numbers</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Gratis</translation>
    </message>
    <message>
        <source>Ends in 88</source>
        <translation>Acaba en 88</translation>
    </message>
    <message>
        <source>Cheapest first</source>
        <translation>Más baratos</translation>
    </message>
    <message>
        <source>Dearest first</source>
        <translation>Más caros</translation>
    </message>
    <message>
        <source>0 to 9</source>
        <translation>De 0 a 9</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
</context>
<context>
    <name>simkiosk::PassportViewModel</name>
    <message>
        <source>Show the back of your card to the camera</source>
        <translation>Muestre a la cámara el reverso de la tarjeta</translation>
    </message>
    <message>
        <source>Show the photo page to the camera</source>
        <translation>Muestre a la cámara la página de la foto</translation>
    </message>
    <message>
        <source>Now lay the card on the reader</source>
        <translation>Ahora ponga la tarjeta sobre el lector</translation>
    </message>
    <message>
        <source>Now lay the passport on the reader</source>
        <translation>Ahora ponga el pasaporte sobre el lector</translation>
    </message>
    <message>
        <source>Leave it where it is</source>
        <translation>Déjelo donde está</translation>
    </message>
    <message>
        <source>Take your document back</source>
        <translation>Recoja su documento</translation>
    </message>
    <message>
        <source>The three lines of letters and signs must be in the picture.</source>
        <translation>Las tres líneas de letras y signos deben verse en la imagen.</translation>
    </message>
    <message>
        <source>The two lines of letters and signs at the bottom must be in the picture.</source>
        <translation>Las dos líneas de letras y signos de abajo deben verse en la imagen.</translation>
    </message>
    <message>
        <source>Flat on the lit surface below the screen.</source>
        <translation>Plana, sobre la superficie iluminada bajo la pantalla.</translation>
    </message>
    <message>
        <source>Closed, on the lit surface below the screen.</source>
        <translation>Cerrado, sobre la superficie iluminada bajo la pantalla.</translation>
    </message>
    <message>
        <source>We are reading its chip. This takes a few seconds.</source>
        <translation>Estamos leyendo el chip. Tarda unos segundos.</translation>
    </message>
    <message>
        <source>It has been read. You will not need it again today.</source>
        <translation>Ya está leído. Hoy no lo necesitará más.</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Leído</translation>
    </message>
    <message>
        <source>Hold it in front of the camera</source>
        <translation>Sosténgalo delante de la cámara</translation>
    </message>
    <message>
        <source>A little closer</source>
        <translation>Un poco más cerca</translation>
    </message>
    <message>
        <source>Hold it flat and straight</source>
        <translation>Sosténgalo plano y recto</translation>
    </message>
    <message>
        <source>Tilt it a little: there is a reflection</source>
        <translation>Inclínelo un poco: hay un reflejo</translation>
    </message>
    <message>
        <source>Hold it still</source>
        <translation>No lo mueva</translation>
    </message>
</context>
<context>
    <name>simkiosk::PaymentViewModel</name>
    <message>
        <source>Preparing your payment</source>
        <translation>Preparando el pago</translation>
    </message>
    <message>
        <source>Waiting for your payment</source>
        <translation>Esperando su pago</translation>
    </message>
    <message>
        <source>Payment confirmed</source>
        <translation>Pago confirmado</translation>
    </message>
    <message>
        <source>First month and SIM card, tax included</source>
        <translation>Primer mes y tarjeta SIM, impuestos incluidos</translation>
    </message>
    <message>
        <source>Plan %1 + number %2, tax included</source>
        <translation>Plan %1 + número %2, impuestos incluidos</translation>
    </message>
    <message>
        <source>Your SIM card is made ready first. Usually %1.</source>
        <translation>Primero se prepara su tarjeta SIM. Normalmente %1.</translation>
    </message>
</context>
<context>
    <name>simkiosk::PlansViewModel</name>
    <message>
        <source>Much data</source>
        <translation>Más datos</translation>
    </message>
    <message>
        <source>Many calls</source>
        <translation>Más llamadas</translation>
    </message>
    <message>
        <source>Low price</source>
        <translation>Económicos</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Viajes</translation>
    </message>
    <message>
        <source>Students</source>
        <translation>Estudiantes</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>%1, %2 a month</source>
        <translation>%1, %2 al mes</translation>
    </message>
    <message>
        <source>No contract</source>
        <translation>Sin permanencia</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Sin límite</translation>
    </message>
    <message>
        <source>video and music</source>
        <translation>vídeo y música</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>of video a day</source>
        <translation>de vídeo al día</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>llamadas</translation>
    </message>
    <message>
        <source>of calls a day</source>
        <translation>de llamadas al día</translation>
    </message>
    <message>
        <source>of calls a month</source>
        <translation>de llamadas al mes</translation>
    </message>
    <message>
        <source>abroad a month</source>
        <translation>al extranjero al mes</translation>
    </message>
    <message>
        <source>text messages a month</source>
        <translation>mensajes al mes</translation>
    </message>
    <message>
        <source>the first month, tax and SIM card included</source>
        <translation>el primer mes, con impuestos y tarjeta SIM</translation>
    </message>
    <message>
        <source>the first month, and %1 once for the SIM card</source>
        <translation>el primer mes, más %1 una vez por la tarjeta SIM</translation>
    </message>
    <message>
        <source>a month; stop at the end of any month</source>
        <translation>al mes; puede dejarlo cada fin de mes</translation>
    </message>
    <message>
        <source>%1 min abroad</source>
        <translation>%1 min al extranjero</translation>
    </message>
    <message>
        <source>Abroad costs extra</source>
        <translation>Extranjero aparte</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 al mes</translation>
    </message>
    <message>
        <source>GB of data a month</source>
        <translation>GB de datos al mes</translation>
    </message>
    <message>
        <source>minutes of calls a month</source>
        <translation>minutos de llamadas al mes</translation>
    </message>
    <message numerus="yes">
        <source>a month; you stay for %n months</source>
        <translation>
            <numerusform>al mes; permanencia de %n mes</numerusform>
            <numerusform>al mes; permanencia de %n meses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text messages</source>
        <translation>
            <numerusform>%n SMS</numerusform>
            <numerusform>%n SMS</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ProblemViewModel</name>
    <message>
        <source>Your document could not be read</source>
        <translation>No se pudo leer su documento</translation>
    </message>
    <message>
        <source>This document cannot be used</source>
        <translation>Este documento no se puede usar</translation>
    </message>
    <message>
        <source>The photo on your document cannot be shown here</source>
        <translation>Aquí no se puede mostrar la foto de su documento</translation>
    </message>
    <message>
        <source>We could not recognise you clearly</source>
        <translation>No le hemos reconocido con claridad</translation>
    </message>
    <message>
        <source>Your face does not match your document</source>
        <translation>Su cara no coincide con el documento</translation>
    </message>
    <message>
        <source>We need to see you in person</source>
        <translation>Necesitamos verle en persona</translation>
    </message>
    <message>
        <source>Your number has been taken</source>
        <translation>Su número ya está ocupado</translation>
    </message>
    <message>
        <source>The time for your number is over</source>
        <translation>Se acabó el tiempo de su número</translation>
    </message>
    <message>
        <source>Your payment did not arrive</source>
        <translation>Su pago no ha llegado</translation>
    </message>
    <message>
        <source>We do not know yet whether you have paid</source>
        <translation>Aún no sabemos si ha pagado</translation>
    </message>
    <message>
        <source>No SIM card could be prepared</source>
        <translation>No se pudo preparar ninguna tarjeta SIM</translation>
    </message>
    <message>
        <source>Your number could not be switched on</source>
        <translation>No se pudo activar su número</translation>
    </message>
    <message>
        <source>The SIM card was not taken</source>
        <translation>No se retiró la tarjeta SIM</translation>
    </message>
    <message>
        <source>Something needs a closer look</source>
        <translation>Hay algo que debemos revisar</translation>
    </message>
    <message>
        <source>The connection is interrupted</source>
        <translation>La conexión se ha interrumpido</translation>
    </message>
    <message>
        <source>A part of this machine has stopped</source>
        <translation>Una parte de esta máquina se ha parado</translation>
    </message>
    <message>
        <source>This machine has to stop</source>
        <translation>Esta máquina tiene que parar</translation>
    </message>
    <message>
        <source>The purchase has been closed</source>
        <translation>La compra se ha cerrado</translation>
    </message>
    <message>
        <source>You have stopped the purchase</source>
        <translation>Ha cancelado la compra</translation>
    </message>
    <message>
        <source>It was lifted too early, or its chip does not answer.</source>
        <translation>Se levantó demasiado pronto o su chip no responde.</translation>
    </message>
    <message>
        <source>It has expired, it is damaged, or its holder is too young to buy alone.</source>
        <translation>Ha caducado, está dañado o su titular es demasiado joven para comprar solo.</translation>
    </message>
    <message>
        <source>This machine cannot compare you with your document&apos;s photo.</source>
        <translation>Esta máquina no puede compararle con la foto de su documento.</translation>
    </message>
    <message>
        <source>Light, glasses or a mask may be in the way. It is not your fault.</source>
        <translation>Quizá estorben la luz, las gafas o una mascarilla. No es culpa suya.</translation>
    </message>
    <message>
        <source>Only the holder of the document can buy with it.</source>
        <translation>Solo el titular del documento puede comprar con él.</translation>
    </message>
    <message>
        <source>The camera did not see a living face. Photos and screens do not work.</source>
        <translation>La cámara no vio un rostro vivo. Las fotos y pantallas no sirven.</translation>
    </message>
    <message>
        <source>Another customer was a moment faster.</source>
        <translation>Otro cliente fue un momento más rápido.</translation>
    </message>
    <message>
        <source>We could not keep it any longer, so it is free again.</source>
        <translation>No pudimos guardarlo más y vuelve a estar libre.</translation>
    </message>
    <message>
        <source>The code was not paid in time and is no longer valid.</source>
        <translation>El código no se pagó a tiempo y ya no es válido.</translation>
    </message>
    <message>
        <source>Your bank has not answered. We keep asking until it does.</source>
        <translation>Su banco no ha contestado. Seguimos preguntando hasta que lo haga.</translation>
    </message>
    <message>
        <source>The cards inside are used up, stuck or cannot be read.</source>
        <translation>Las tarjetas del interior se agotaron, se atascaron o no se leen.</translation>
    </message>
    <message>
        <source>The network did not accept the card.</source>
        <translation>La red no aceptó la tarjeta.</translation>
    </message>
    <message>
        <source>To keep it from strangers, the machine took it back and blocked it.</source>
        <translation>Para protegerla de extraños, la máquina la recogió y la bloqueó.</translation>
    </message>
    <message>
        <source>The machine cannot tell for certain where the SIM card is. It has been blocked.</source>
        <translation>La máquina no sabe con certeza dónde está la tarjeta SIM. Se ha bloqueado.</translation>
    </message>
    <message>
        <source>The carrier&apos;s computers do not answer at the moment.</source>
        <translation>Los sistemas del operador no responden en este momento.</translation>
    </message>
    <message>
        <source>It is needed for this step and does not answer.</source>
        <translation>Hace falta para este paso y no responde.</translation>
    </message>
    <message>
        <source>It found a fault in itself and sells nothing until it is checked.</source>
        <translation>Ha detectado un fallo propio y no vende nada hasta que se revise.</translation>
    </message>
    <message>
        <source>Nobody touched the screen for a while, so we closed the purchase.</source>
        <translation>Nadie tocó la pantalla durante un rato y cerramos la compra.</translation>
    </message>
    <message>
        <source>As you wished. Nothing of it is kept.</source>
        <translation>Como deseaba. No se guarda nada.</translation>
    </message>
    <message>
        <source>Staff at the counter can tell you which document works.</source>
        <translation>El personal del mostrador le dirá qué documento sirve.</translation>
    </message>
    <message>
        <source>Staff at the counter can check your identity instead.</source>
        <translation>El personal del mostrador puede comprobar su identidad.</translation>
    </message>
    <message>
        <source>Start again to choose another number.</source>
        <translation>Empiece de nuevo para elegir otro número.</translation>
    </message>
    <message>
        <source>Show the case number at the counter. You will not pay twice.</source>
        <translation>Muestre el número de caso en el mostrador. No pagará dos veces.</translation>
    </message>
    <message>
        <source>You are welcome to start again at any time.</source>
        <translation>Puede empezar de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>No SIM card has left the machine.</source>
        <translation>Ninguna tarjeta SIM ha salido de la máquina.</translation>
    </message>
    <message>
        <source>It is still inside the machine.</source>
        <translation>Sigue dentro de la máquina.</translation>
    </message>
    <message>
        <source>The machine took it back. It is blocked.</source>
        <translation>La máquina la recogió. Está bloqueada.</translation>
    </message>
    <message>
        <source>You have it.</source>
        <translation>Lo tiene usted.</translation>
    </message>
    <message>
        <source>Not certain. It is blocked, nobody can use it.</source>
        <translation>No es seguro. Está bloqueada, nadie puede usarla.</translation>
    </message>
    <message>
        <source>It was not used.</source>
        <translation>No se usó.</translation>
    </message>
    <message>
        <source>Please take it from the reader, if it is still there.</source>
        <translation>Recójalo del lector, si sigue ahí.</translation>
    </message>
    <message>
        <source>You have paid nothing.</source>
        <translation>No ha pagado nada.</translation>
    </message>
    <message>
        <source>You have it back in full.</source>
        <translation>Se le ha devuelto todo.</translation>
    </message>
    <message>
        <source>It is on its way back to you.</source>
        <translation>Va de vuelta a usted.</translation>
    </message>
    <message>
        <source>Paid.</source>
        <translation>Pagado.</translation>
    </message>
    <message>
        <source>We are clarifying it with your bank.</source>
        <translation>Lo estamos aclarando con su banco.</translation>
    </message>
    <message>
        <source>You have as many numbers as one person may</source>
        <translation>Ya tiene todos los números que puede tener</translation>
    </message>
    <message>
        <source>Your carrier cannot sell you this plan</source>
        <translation>Su operador no puede venderle este plan</translation>
    </message>
    <message>
        <source>The law and your carrier limit how many numbers one person may hold.</source>
        <translation>La ley y su operador limitan cuántos números puede tener una persona.</translation>
    </message>
    <message>
        <source>It has said no for your registration. The machine is not told why.</source>
        <translation>Ha dicho que no a su registro. La máquina no sabe por qué.</translation>
    </message>
    <message>
        <source>Staff at the counter can go through your numbers with you and end one you no longer need.</source>
        <translation>El personal puede revisar sus números con usted y dar de baja el que ya no necesite.</translation>
    </message>
    <message>
        <source>Staff at the counter can look into it with you, or find a plan that works.</source>
        <translation>El personal puede averiguarlo con usted o buscar un plan que sí sirva.</translation>
    </message>
    <message>
        <source>Your identity could not be confirmed</source>
        <translation>No se pudo confirmar su identidad</translation>
    </message>
    <message>
        <source>Nobody could come in time</source>
        <translation>Nadie pudo venir a tiempo</translation>
    </message>
    <message>
        <source>The member of staff could not say for certain that this is your document.</source>
        <translation>El personal no pudo asegurar que este documento sea suyo.</translation>
    </message>
    <message>
        <source>Staff at the counter can explain it to you, or look at another document.</source>
        <translation>El personal del mostrador puede explicárselo o ver otro documento.</translation>
    </message>
    <message>
        <source>Show the case number at the counter. They go on with you from there.</source>
        <translation>Muestre el número de caso en el mostrador. Allí siguen con usted.</translation>
    </message>
    <message>
        <source>We called, and no member of staff answered in time. We are sorry.</source>
        <translation>Hemos llamado y nadie respondió a tiempo. Lo sentimos.</translation>
    </message>
    <message>
        <source>Start again, and leave the document on the reader until the screen says that it was read.</source>
        <translation>Empiece de nuevo y deje el documento en el lector hasta que la pantalla diga que se ha leído.</translation>
    </message>
    <message>
        <source>You can start again. If your bank shows a payment after all, it is given back by itself.</source>
        <translation>Puede empezar de nuevo. Si su banco muestra un pago, se le devuelve automáticamente.</translation>
    </message>
    <message>
        <source>Staff at the counter have SIM cards too, and can sell you this plan.</source>
        <translation>En el mostrador también hay tarjetas SIM y pueden venderle este plan.</translation>
    </message>
    <message>
        <source>Staff at the counter can switch on a number for you.</source>
        <translation>El personal del mostrador puede activarle un número.</translation>
    </message>
    <message>
        <source>What you paid comes back by itself. You are welcome to buy again.</source>
        <translation>Lo que pagó vuelve automáticamente. Puede comprar de nuevo cuando quiera.</translation>
    </message>
    <message>
        <source>Try again in a few minutes, or go to the counter: they may reach the carrier another way.</source>
        <translation>Inténtelo en unos minutos o vaya al mostrador: quizá puedan conectar con el operador de otro modo.</translation>
    </message>
    <message>
        <source>Staff at the counter, or another machine, can serve you now.</source>
        <translation>El personal del mostrador u otra máquina pueden atenderle ahora.</translation>
    </message>
    <message>
        <source>Staff at the counter can serve you. This machine stays closed until it has been checked.</source>
        <translation>El personal del mostrador puede atenderle. Esta máquina queda cerrada hasta que se revise.</translation>
    </message>
    <message>
        <source>Would you rather talk to a person? Staff are at the counter.</source>
        <translation>¿Prefiere hablar con una persona? El personal está en el mostrador.</translation>
    </message>
    <message>
        <source>A person helps you at the counter. Tell them what stands at the top of this page.</source>
        <translation>En el mostrador le ayuda una persona. Dígale lo que pone arriba en esta página.</translation>
    </message>
    <message>
        <source>A person helps you at the counter. The case number tells them everything; take a picture of it.</source>
        <translation>En el mostrador le ayuda una persona. Con el número de caso lo sabe todo; hágale una foto.</translation>
    </message>
    <message>
        <source>Go to the counter. They go on with you from there.</source>
        <translation>Vaya al mostrador. Allí siguen con usted.</translation>
    </message>
    <message>
        <source>Go to the counter: they find your purchase by the time of day. You will not pay twice.</source>
        <translation>Vaya al mostrador: encuentran su compra por la hora. No pagará dos veces.</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReceiptViewModel</name>
    <message>
        <source>Your receipt is being printed</source>
        <translation>Imprimiendo su recibo</translation>
    </message>
    <message>
        <source>Take your receipt</source>
        <translation>Retire su recibo</translation>
    </message>
    <message>
        <source>Your receipt on your phone</source>
        <translation>Su recibo en el móvil</translation>
    </message>
    <message>
        <source>One moment, please.</source>
        <translation>Un momento, por favor.</translation>
    </message>
    <message>
        <source>It comes out below the screen, next to the SIM card.</source>
        <translation>Sale bajo la pantalla, junto a la tarjeta SIM.</translation>
    </message>
    <message>
        <source>The printer does not work. Staff at the counter print your receipt.</source>
        <translation>La impresora no funciona. En el mostrador le imprimen el recibo.</translation>
    </message>
    <message>
        <source>The printer does not work now. Scan this code to keep your receipt.</source>
        <translation>La impresora no funciona. Escanee este código para guardar su recibo.</translation>
    </message>
    <message>
        <source>Ready to use now</source>
        <translation>Lista para usar</translation>
    </message>
    <message>
        <source>Will be switched on soon</source>
        <translation>Se activará pronto</translation>
    </message>
    <message>
        <source>Your receipt could not be printed</source>
        <translation>No se pudo imprimir su recibo</translation>
    </message>
</context>
<context>
    <name>simkiosk::ReviewViewModel</name>
    <message>
        <source>%1 a month, no contract</source>
        <translation>%1 al mes, sin permanencia</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>Su plan</translation>
    </message>
    <message>
        <source>Your number</source>
        <translation>Su número</translation>
    </message>
    <message>
        <source>You pay today</source>
        <translation>Hoy paga</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Usted</translation>
    </message>
    <message numerus="yes">
        <source>%1 a month, for %n months</source>
        <translation>
            <numerusform>%1 al mes, durante %n mes</numerusform>
            <numerusform>%1 al mes, durante %n meses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceBenchViewModel</name>
    <message>
        <source>Works</source>
        <translation>Funciona</translation>
    </message>
    <message>
        <source>Move a card through</source>
        <translation>Recorrido de una tarjeta</translation>
    </message>
    <message>
        <source>Stack, reader, gate, bin. It takes one card from the stack.</source>
        <translation>Cargador, lector, salida y depósito. Gasta una tarjeta.</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Imprimir la página de prueba</translation>
    </message>
    <message>
        <source>Letters, a QR code and a bar code.</source>
        <translation>Letras, un código QR y uno de barras.</translation>
    </message>
    <message>
        <source>Read a card</source>
        <translation>Leer una tarjeta</translation>
    </message>
    <message>
        <source>Nothing of what stands on it is shown.</source>
        <translation>No se muestra nada de lo que contiene.</translation>
    </message>
    <message>
        <source>Find a document</source>
        <translation>Detectar un documento</translation>
    </message>
    <message>
        <source>Any passport with a chip.</source>
        <translation>Cualquier pasaporte con chip.</translation>
    </message>
    <message>
        <source>Ask the carrier</source>
        <translation>Consultar a la operadora</translation>
    </message>
    <message>
        <source>One short question, timed.</source>
        <translation>Una consulta breve, cronometrada.</translation>
    </message>
    <message>
        <source>The way is clear, there are cards and room in the bin</source>
        <translation>Paso libre, hay tarjetas y sitio en el depósito</translation>
    </message>
    <message>
        <source>A card is drawn from the stack</source>
        <translation>Se saca una tarjeta del cargador</translation>
    </message>
    <message>
        <source>The card is read</source>
        <translation>Se lee la tarjeta</translation>
    </message>
    <message>
        <source>The card stands at the slot</source>
        <translation>La tarjeta está en la salida</translation>
    </message>
    <message>
        <source>The card goes to the bin</source>
        <translation>La tarjeta va al depósito</translation>
    </message>
    <message>
        <source>The bin counts it</source>
        <translation>El depósito la cuenta</translation>
    </message>
    <message>
        <source>The page is printed</source>
        <translation>La página se imprime</translation>
    </message>
    <message>
        <source>A card lies on the reader</source>
        <translation>Hay una tarjeta en el lector</translation>
    </message>
    <message>
        <source>The card is read and understood</source>
        <translation>La tarjeta se lee y se entiende</translation>
    </message>
    <message>
        <source>A document lies on the reader</source>
        <translation>Hay un documento en el lector</translation>
    </message>
    <message>
        <source>The carrier answers</source>
        <translation>La operadora responde</translation>
    </message>
    <message>
        <source>Watch the card. Do not take it from the slot.</source>
        <translation>Observe la tarjeta. No la retire de la salida.</translation>
    </message>
    <message>
        <source>Look at the paper: is everything sharp and straight?</source>
        <translation>Mire el papel: ¿está todo nítido y recto?</translation>
    </message>
    <message>
        <source>Lay an identity card on the reader now.</source>
        <translation>Ponga ahora un documento de identidad en el lector.</translation>
    </message>
    <message>
        <source>Lay a document on the reader now.</source>
        <translation>Ponga ahora un documento en el lector.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>Comparing the three books …</source>
        <translation>Comparando los tres libros…</translation>
    </message>
    <message>
        <source>The three books agree</source>
        <translation>Los tres libros coinciden</translation>
    </message>
    <message>
        <source>Not every book could be read</source>
        <translation>No se pudieron leer todos los libros</translation>
    </message>
    <message>
        <source>The books differ</source>
        <translation>Los libros no coinciden</translation>
    </message>
    <message>
        <source>Journal, dispenser and carrier are asked for every sale of today.</source>
        <translation>Se pregunta al diario, al dispensador y a la operadora por cada venta de hoy.</translation>
    </message>
    <message>
        <source>%1, sales: %2. Journal, dispenser and carrier were asked for each.</source>
        <translation>%1, ventas: %2. Se consultó el diario, el dispensador y la operadora por cada una.</translation>
    </message>
    <message>
        <source>A sale is not brought to its end yet</source>
        <translation>Una venta aún no ha terminado</translation>
    </message>
    <message>
        <source>A sale in doubt waits for staff</source>
        <translation>Una venta dudosa espera al personal</translation>
    </message>
    <message>
        <source>Sold, but not active</source>
        <translation>Vendida, pero no activa</translation>
    </message>
    <message>
        <source>Active, but not sold</source>
        <translation>Activa, pero no vendida</translation>
    </message>
    <message>
        <source>Two active lines on one card</source>
        <translation>Dos líneas activas en una tarjeta</translation>
    </message>
    <message>
        <source>In doubt, but not suspended</source>
        <translation>Dudosa, pero no suspendida</translation>
    </message>
    <message>
        <source>Money collected, but no card handed out</source>
        <translation>Dinero cobrado, pero ninguna tarjeta entregada</translation>
    </message>
    <message>
        <source>Card handed out, but no money collected</source>
        <translation>Tarjeta entregada, pero dinero sin cobrar</translation>
    </message>
    <message>
        <source>Money still held, neither collected nor given back</source>
        <translation>Dinero aún retenido, ni cobrado ni devuelto</translation>
    </message>
    <message>
        <source>The amounts differ</source>
        <translation>Los importes difieren</translation>
    </message>
    <message>
        <source>The carrier does not know this payment</source>
        <translation>El operador no conoce este pago</translation>
    </message>
    <message>
        <source>A number is still held for a sale that has ended</source>
        <translation>Un número sigue reservado para una venta terminada</translation>
    </message>
    <message>
        <source>An active line that no sale explains</source>
        <translation>Una línea activa que ninguna venta explica</translation>
    </message>
    <message>
        <source>A payment that no sale explains</source>
        <translation>Un pago que ninguna venta explica</translation>
    </message>
    <message>
        <source>A card stands in the machine that belongs to no sale</source>
        <translation>En la máquina hay una tarjeta que no es de ninguna venta</translation>
    </message>
    <message>
        <source>A card should stand in the machine and does not</source>
        <translation>Debería haber una tarjeta en la máquina y no está</translation>
    </message>
    <message>
        <source>More cards in the bin than sales have put there</source>
        <translation>Hay más tarjetas en el depósito de las que pusieron las ventas</translation>
    </message>
    <message>
        <source>The carrier did not answer for this sale</source>
        <translation>El operador no respondió sobre esta venta</translation>
    </message>
    <message>
        <source>Cards that tests of technicians moved to the bin</source>
        <translation>Tarjetas que las pruebas técnicas llevaron al depósito</translation>
    </message>
    <message>
        <source>What the dispenser says</source>
        <translation>Lo que dice el dispensador</translation>
    </message>
    <message>
        <source>The journal is whole</source>
        <translation>El diario está íntegro</translation>
    </message>
    <message>
        <source>The log of staff can be read</source>
        <translation>El registro del personal se puede leer</translation>
    </message>
    <message>
        <source>Sales the carrier has not settled yet</source>
        <translation>Ventas que el operador aún no ha liquidado</translation>
    </message>
    <message>
        <source>Cards counted last</source>
        <translation>Último recuento de tarjetas</translation>
    </message>
    <message>
        <source>Day closed last</source>
        <translation>Último cierre del día</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>Camera view with meters</source>
        <translation>Vista de la cámara con medidores</translation>
    </message>
    <message>
        <source>Live picture, every limit of the face check. Nothing is kept.</source>
        <translation>Imagen en vivo y todos los límites del control facial. No se guarda nada.</translation>
    </message>
    <message>
        <source>The camera gives pictures</source>
        <translation>La cámara da imágenes</translation>
    </message>
    <message>
        <source>The journal could not be read</source>
        <translation>No se pudo leer el diario</translation>
    </message>
    <message>
        <source>The dispenser could not be asked</source>
        <translation>No se pudo consultar el dispensador</translation>
    </message>
    <message>
        <source>The carrier could not be asked</source>
        <translation>No se pudo consultar a la operadora</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCameraViewModel</name>
    <message>
        <source>The camera gives no pictures: %1</source>
        <translation>La cámara no da imágenes: %1</translation>
    </message>
    <message>
        <source>The time of this view is over. Go back to begin again.</source>
        <translation>Se acabó el tiempo de esta vista. Vuelva atrás para empezar de nuevo.</translation>
    </message>
    <message>
        <source>Waiting for the first picture …</source>
        <translation>Esperando la primera imagen…</translation>
    </message>
    <message>
        <source>Stand where customers stand. No picture is kept.</source>
        <translation>Póngase donde se ponen los clientes. No se guarda ninguna imagen.</translation>
    </message>
    <message>
        <source>More than one face: the largest is measured. No picture is kept.</source>
        <translation>Más de una cara: se mide la mayor. No se guarda ninguna imagen.</translation>
    </message>
    <message>
        <source>Good enough for the face check. No picture is kept.</source>
        <translation>Suficiente para el control facial. No se guarda ninguna imagen.</translation>
    </message>
    <message>
        <source>Turn camera and light until every meter is good. No picture is kept.</source>
        <translation>Ajuste cámara y luz hasta que todos los medidores estén bien. No se guarda ninguna imagen.</translation>
    </message>
    <message>
        <source>%1 · pictures a second: %2 · faces: %3</source>
        <translation>%1 · imágenes por segundo: %2 · caras: %3</translation>
    </message>
    <message>
        <source>Size of the face</source>
        <translation>Tamaño de la cara</translation>
    </message>
    <message>
        <source>Beside the middle</source>
        <translation>Fuera del centro</translation>
    </message>
    <message>
        <source>Room above and below</source>
        <translation>Espacio arriba y abajo</translation>
    </message>
    <message>
        <source>Head turned</source>
        <translation>Cabeza girada</translation>
    </message>
    <message>
        <source>Head raised or lowered</source>
        <translation>Cabeza alta o baja</translation>
    </message>
    <message>
        <source>Head tilted</source>
        <translation>Cabeza ladeada</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>Overexposed</source>
        <translation>Sobreexpuesta</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>Nitidez</translation>
    </message>
    <message>
        <source>Light from one side</source>
        <translation>Luz de un lado</translation>
    </message>
    <message>
        <source>Glare on glasses</source>
        <translation>Reflejo en gafas</translation>
    </message>
    <message>
        <source>Eyes open</source>
        <translation>Ojos abiertos</translation>
    </message>
    <message>
        <source>Mouth covered</source>
        <translation>Boca tapada</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceCaseViewModel</name>
    <message>
        <source>Case without a number yet</source>
        <translation>Caso aún sin número</translation>
    </message>
    <message>
        <source>Case %1</source>
        <translation>Caso %1</translation>
    </message>
    <message>
        <source>SIM card: never read</source>
        <translation>Tarjeta SIM: nunca leída</translation>
    </message>
    <message>
        <source>SIM card: %1</source>
        <translation>Tarjeta SIM: %1</translation>
    </message>
    <message>
        <source>Money: %1, nothing was paid</source>
        <translation>Dinero: %1, no se pagó nada</translation>
    </message>
    <message>
        <source>Money: %1, given back</source>
        <translation>Dinero: %1, devuelto</translation>
    </message>
    <message>
        <source>Money: %1, on its way back</source>
        <translation>Dinero: %1, en devolución</translation>
    </message>
    <message>
        <source>Money: %1, the carrier has not said yet</source>
        <translation>Dinero: %1, la operadora aún no ha respondido</translation>
    </message>
    <message>
        <source>not written down</source>
        <translation>sin anotar</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
    <message>
        <source>A sensor sees a card in the machine now.</source>
        <translation>Un sensor ve ahora una tarjeta en la máquina.</translation>
    </message>
    <message>
        <source>The bin has counted one card more than before.</source>
        <translation>El depósito ha contado una tarjeta más que antes.</translation>
    </message>
    <message>
        <source>The card was on its way out. Now the way is empty, and the bin has counted nothing.</source>
        <translation>La tarjeta iba hacia la salida. Ahora el paso está vacío y el depósito no ha contado nada.</translation>
    </message>
    <message>
        <source>The card had left the stack. Now the way is empty, and the bin has counted nothing.</source>
        <translation>La tarjeta había salido del cargador. Ahora el paso está vacío y el depósito no ha contado nada.</translation>
    </message>
    <message>
        <source>The dispenser does not answer. Open the machine and look inside.</source>
        <translation>El dispensador no responde. Abra la máquina y mire dentro.</translation>
    </message>
    <message>
        <source>Leave it there. It is suspended and is destroyed with the others.</source>
        <translation>Déjela ahí. Está suspendida y se destruye con las demás.</translation>
    </message>
    <message>
        <source>Take it out by hand and put it into the retain bin.</source>
        <translation>Sáquela a mano y póngala en el depósito.</translation>
    </message>
    <message>
        <source>Nothing left the machine. Count the stack to be sure.</source>
        <translation>Nada salió de la máquina. Cuente el cargador para asegurarse.</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. The customer may buy a new one.</source>
        <translation>La tarjeta está suspendida y no vale nada. El cliente puede comprar otra.</translation>
    </message>
    <message>
        <source>The card is suspended and worth nothing. It is written off.</source>
        <translation>La tarjeta está suspendida y no vale nada. Se da de baja.</translation>
    </message>
    <message>
        <source>The card is in the retain bin</source>
        <translation>La tarjeta está en el depósito</translation>
    </message>
    <message>
        <source>The card is stuck in the machine</source>
        <translation>La tarjeta está atascada en la máquina</translation>
    </message>
    <message>
        <source>The card never left the stack</source>
        <translation>La tarjeta no salió del cargador</translation>
    </message>
    <message>
        <source>The customer has the card</source>
        <translation>El cliente tiene la tarjeta</translation>
    </message>
    <message>
        <source>The card was not found</source>
        <translation>No se encontró la tarjeta</translation>
    </message>
    <message>
        <source>A customer chose a plan and a number for %1.</source>
        <translation>Un cliente eligió plan y número por %1.</translation>
    </message>
    <message>
        <source>The customer was identified by the camera.</source>
        <translation>La cámara identificó al cliente.</translation>
    </message>
    <message>
        <source>A member of staff identified the customer.</source>
        <translation>Un empleado identificó al cliente.</translation>
    </message>
    <message>
        <source>A card was to be drawn from the stack; nobody saw what came of it.</source>
        <translation>Se iba a sacar una tarjeta del cargador; nadie vio el resultado.</translation>
    </message>
    <message>
        <source>A card was drawn from the stack.</source>
        <translation>Se sacó una tarjeta del cargador.</translation>
    </message>
    <message>
        <source>No card was drawn: %1.</source>
        <translation>No se sacó ninguna tarjeta: %1.</translation>
    </message>
    <message>
        <source>The card was read: %1.</source>
        <translation>Se leyó la tarjeta: %1.</translation>
    </message>
    <message>
        <source>The payment was asked for; no answer is written.</source>
        <translation>Se pidió el pago; no consta respuesta.</translation>
    </message>
    <message>
        <source>The payment was authorised.</source>
        <translation>El pago se autorizó.</translation>
    </message>
    <message>
        <source>The payment was not authorised: %1.</source>
        <translation>El pago no se autorizó: %1.</translation>
    </message>
    <message>
        <source>The card was to be activated; no answer is written.</source>
        <translation>Se iba a activar la tarjeta; no consta respuesta.</translation>
    </message>
    <message>
        <source>The card was activated.</source>
        <translation>La tarjeta se activó.</translation>
    </message>
    <message>
        <source>The carrier accepted the order to activate the card.</source>
        <translation>La operadora aceptó la orden de activación.</translation>
    </message>
    <message>
        <source>The card was not activated: %1.</source>
        <translation>La tarjeta no se activó: %1.</translation>
    </message>
    <message>
        <source>The card was to be handed out; nobody saw what came of it.</source>
        <translation>Se iba a entregar la tarjeta; nadie vio el resultado.</translation>
    </message>
    <message>
        <source>The card stood at the slot.</source>
        <translation>La tarjeta estuvo en la salida.</translation>
    </message>
    <message>
        <source>The card was not handed out: %1.</source>
        <translation>La tarjeta no se entregó: %1.</translation>
    </message>
    <message>
        <source>The customer took the card.</source>
        <translation>El cliente retiró la tarjeta.</translation>
    </message>
    <message>
        <source>The card was to go to the retain bin; nobody saw what came of it.</source>
        <translation>La tarjeta iba al depósito; nadie vio el resultado.</translation>
    </message>
    <message>
        <source>The card went to the retain bin.</source>
        <translation>La tarjeta fue al depósito.</translation>
    </message>
    <message>
        <source>The money was to be collected; no answer is written.</source>
        <translation>Se iba a cobrar; no consta respuesta.</translation>
    </message>
    <message>
        <source>The money was collected.</source>
        <translation>El dinero se cobró.</translation>
    </message>
    <message>
        <source>The money is being given back.</source>
        <translation>El dinero se está devolviendo.</translation>
    </message>
    <message>
        <source>The card was suspended and nothing is owed any more.</source>
        <translation>La tarjeta se suspendió y ya no se debe nada.</translation>
    </message>
    <message>
        <source>Here nobody knows where the card is: %1.</source>
        <translation>Aquí nadie sabe dónde está la tarjeta: %1.</translation>
    </message>
    <message>
        <source>The case %1 was opened.</source>
        <translation>Se abrió el caso %1.</translation>
    </message>
    <message>
        <source>The case was settled by %1.</source>
        <translation>El caso lo resolvió %1.</translation>
    </message>
    <message>
        <source>The sale was closed.</source>
        <translation>La venta se cerró.</translation>
    </message>
    <message>
        <source>The machine was started anew.</source>
        <translation>La máquina se reinició.</translation>
    </message>
    <message>
        <source>Found out afterwards: %1</source>
        <translation>Se supo después: %1</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceIdentityViewModel</name>
    <message>
        <source>Resident identity card</source>
        <translation>Documento de identidad de residente</translation>
    </message>
    <message>
        <source>Residence permit for Hong Kong, Macao and Taiwan</source>
        <translation>Permiso de residencia para Hong Kong, Macao y Taiwán</translation>
    </message>
    <message>
        <source>Permanent residence card</source>
        <translation>Tarjeta de residencia permanente</translation>
    </message>
    <message>
        <source>Passport</source>
        <translation>Pasaporte</translation>
    </message>
    <message>
        <source>European identity card</source>
        <translation>Documento de identidad europeo</translation>
    </message>
    <message>
        <source>Residence permit</source>
        <translation>Permiso de residencia</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceStockViewModel</name>
    <message>
        <source>The cards were never counted here.</source>
        <translation>Aquí nunca se han contado las tarjetas.</translation>
    </message>
    <message>
        <source>Counted %1 by %2: %3</source>
        <translation>Contado %1 por %2: %3</translation>
    </message>
    <message>
        <source>Drawn from the stack so far: %1</source>
        <translation>Sacadas del cargador hasta ahora: %1</translation>
    </message>
    <message>
        <source>never read</source>
        <translation>nunca leída</translation>
    </message>
    <message>
        <source>%1 · %2 · test</source>
        <translation>%1 · %2 · prueba</translation>
    </message>
    <message>
        <source>%1 · %2 · sale</source>
        <translation>%1 · %2 · venta</translation>
    </message>
    <message>
        <source>Should be in the stack now: %1</source>
        <translation>Debería haber ahora en el cargador: %1</translation>
    </message>
    <message>
        <source>%1 · a document was perhaps left behind</source>
        <translation>%1 · quizá quedó un documento</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceToolViewModel</name>
    <message>
        <source>Network test</source>
        <translation>Prueba de red</translation>
    </message>
    <message>
        <source>Sound test</source>
        <translation>Prueba de sonido</translation>
    </message>
    <message>
        <source>From this machine to the carrier, step by step.</source>
        <translation>De esta máquina a la operadora, paso a paso.</translation>
    </message>
    <message>
        <source>Two tones sound on the loudspeaker now. Did you hear them?</source>
        <translation>Ahora suenan dos tonos en el altavoz. ¿Los ha oído?</translation>
    </message>
    <message>
        <source>A sentence is said in the headset now. Put it on. Did you hear it?</source>
        <translation>Ahora se dice una frase en los auriculares. Póngaselos. ¿La ha oído?</translation>
    </message>
    <message>
        <source>This machine has no loudspeaker and no headset.</source>
        <translation>Esta máquina no tiene altavoz ni auriculares.</translation>
    </message>
    <message>
        <source>What you heard is written down.</source>
        <translation>Lo que ha oído queda anotado.</translation>
    </message>
    <message>
        <source>The carrier&apos;s name has an address</source>
        <translation>El nombre de la operadora tiene dirección</translation>
    </message>
    <message>
        <source>The carrier&apos;s machine takes the connection</source>
        <translation>El servidor de la operadora acepta la conexión</translation>
    </message>
    <message>
        <source>The connection is encrypted, and the certificate is right</source>
        <translation>La conexión está cifrada y el certificado es correcto</translation>
    </message>
    <message>
        <source>The carrier answers a question</source>
        <translation>La operadora responde a una consulta</translation>
    </message>
    <message>
        <source>This machine&apos;s clock agrees with the carrier&apos;s</source>
        <translation>El reloj de esta máquina coincide con el de la operadora</translation>
    </message>
    <message>
        <source>Tones on the loudspeaker</source>
        <translation>Tonos en el altavoz</translation>
    </message>
    <message>
        <source>A sentence in the headset</source>
        <translation>Una frase en los auriculares</translation>
    </message>
    <message>
        <source>Check: is the network cable in, does the router work, is the carrier&apos;s name in the configuration spelled right?</source>
        <translation>Compruebe: ¿está puesto el cable de red, funciona el router, está bien escrito el nombre de la operadora en la configuración?</translation>
    </message>
    <message>
        <source>Check: does a firewall block the port, are address and port in the configuration right, is the carrier&apos;s service up?</source>
        <translation>Compruebe: ¿bloquea el puerto un cortafuegos, son correctos la dirección y el puerto de la configuración, está en marcha el servicio de la operadora?</translation>
    </message>
    <message>
        <source>Check: is this machine&apos;s date right, is the file with the carrier&apos;s certificate authority the right one, does something between the two read along?</source>
        <translation>Compruebe: ¿es correcta la fecha de esta máquina, es el correcto el archivo de la autoridad de certificación de la operadora, hay algo en medio que lea la comunicación?</translation>
    </message>
    <message>
        <source>The network is good up to the carrier. Call the carrier: is this machine known there, is the service disturbed?</source>
        <translation>La red está bien hasta la operadora. Llame a la operadora: ¿conocen esta máquina, tiene problemas el servicio?</translation>
    </message>
    <message>
        <source>Set this machine&apos;s clock, or check its time server.</source>
        <translation>Ponga en hora esta máquina o revise su servidor de hora.</translation>
    </message>
    <message>
        <source>Check: is the loudspeaker connected, is it turned up, is it the right device in the configuration?</source>
        <translation>Compruebe: ¿está conectado el altavoz, tiene volumen, es el dispositivo correcto en la configuración?</translation>
    </message>
    <message>
        <source>Check: is the headset plugged in, is it turned up, is it the right device in the configuration?</source>
        <translation>Compruebe: ¿están enchufados los auriculares, tienen volumen, son el dispositivo correcto en la configuración?</translation>
    </message>
    <message>
        <source>counts from the next start</source>
        <translation>cuenta desde el próximo arranque</translation>
    </message>
    <message>
        <source>What the first page speaks before anybody has chosen.</source>
        <translation>El idioma de la primera página antes de que alguien elija.</translation>
    </message>
    <message>
        <source>Two tones on the loudspeaker before a page goes away.</source>
        <translation>Dos tonos en el altavoz antes de que se cierre una página.</translation>
    </message>
    <message>
        <source>How fast the voice in the headset speaks.</source>
        <translation>La velocidad de la voz en los auriculares.</translation>
    </message>
    <message>
        <source>From this score on, document and face are the same person. Higher is safer, and more customers wait for staff.</source>
        <translation>A partir de esta puntuación, documento y cara son la misma persona. Más alta es más segura, y más clientes esperan al personal.</translation>
    </message>
    <message>
        <source>Below this score it is another person; between the two staff decide. Never above the other threshold.</source>
        <translation>Por debajo de esta puntuación es otra persona; entre las dos decide el personal. Nunca por encima del otro umbral.</translation>
    </message>
    <message>
        <source>%1 to %2, in steps of %3</source>
        <translation>De %1 a %2, en pasos de %3</translation>
    </message>
    <message>
        <source>It counts at once.</source>
        <translation>Cuenta de inmediato.</translation>
    </message>
    <message>
        <source>It counts when the program starts next.</source>
        <translation>Cuenta cuando el programa arranque de nuevo.</translation>
    </message>
    <message>
        <source>This is the sound test of the machine. If you hear this sentence, say so on the screen.</source>
        <translation>Esta es la prueba de sonido de la máquina. Si oye esta frase, dígalo en la pantalla.</translation>
    </message>
    <message>
        <source>Language of the first page</source>
        <translation>Idioma de la primera página</translation>
    </message>
    <message>
        <source>Tones before a time-out</source>
        <translation>Tonos antes del fin del tiempo</translation>
    </message>
    <message>
        <source>Speed of the voice</source>
        <translation>Velocidad de la voz</translation>
    </message>
    <message>
        <source>Face check: same person from</source>
        <translation>Control facial: misma persona desde</translation>
    </message>
    <message>
        <source>Face check: another person below</source>
        <translation>Control facial: otra persona por debajo de</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>%1 words a minute</source>
        <translation>%1 palabras por minuto</translation>
    </message>
    <message>
        <source>As shipped</source>
        <translation>De fábrica</translation>
    </message>
    <message>
        <source>As configured</source>
        <translation>Según la configuración</translation>
    </message>
    <message>
        <source>Set here by %1, %2</source>
        <translation>Fijado aquí por %1, %2</translation>
    </message>
    <message>
        <source>As the country pack asks for</source>
        <translation>Según pide el paquete del país</translation>
    </message>
    <message>
        <source>What was set here cannot be used, so the configured values count (%1).</source>
        <translation>Lo que se ajustó aquí no se puede usar, así que valen los valores configurados (%1).</translation>
    </message>
</context>
<context>
    <name>simkiosk::ServiceViewModel</name>
    <message>
        <source>This number and PIN do not go together.</source>
        <translation>El número y el PIN no coinciden.</translation>
    </message>
    <message>
        <source>Too many wrong tries. This number can be tried again in %1.</source>
        <translation>Demasiados intentos. Este número se puede volver a probar en %1.</translation>
    </message>
    <message>
        <source>No staff are set up on this machine yet. A technician adds them with kioskctl staff add.</source>
        <translation>Aún no hay personal en esta máquina. Un técnico lo añade con kioskctl staff add.</translation>
    </message>
    <message>
        <source>The second person must be somebody else.</source>
        <translation>La segunda persona debe ser otra.</translation>
    </message>
    <message>
        <source>The case is settled and written down.</source>
        <translation>El caso está resuelto y anotado.</translation>
    </message>
    <message>
        <source>Settle the open case first: this test moves a card, and the cards must be counted for the case.</source>
        <translation>Resuelva antes el caso abierto: esta prueba mueve una tarjeta, y hay que contarlas para el caso.</translation>
    </message>
    <message>
        <source>The test has passed.</source>
        <translation>La prueba ha salido bien.</translation>
    </message>
    <message>
        <source>The test has not passed.</source>
        <translation>La prueba no ha salido bien.</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Está impreso.</translation>
    </message>
    <message>
        <source>The count is written down.</source>
        <translation>El recuento está anotado.</translation>
    </message>
    <message>
        <source>It was not printed: %1</source>
        <translation>No se imprimió: %1</translation>
    </message>
    <message>
        <source>The case is not settled: %1</source>
        <translation>El caso no está resuelto: %1</translation>
    </message>
    <message>
        <source>This could not be written down, so it was not done. The disk may be full or damaged.</source>
        <translation>No se pudo anotar, así que no se hizo. El disco puede estar lleno o dañado.</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Técnico</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Empleado</translation>
    </message>
    <message>
        <source>Looking at every part …</source>
        <translation>Revisando cada parte…</translation>
    </message>
    <message>
        <source>This machine sells nothing now</source>
        <translation>Ahora esta máquina no vende</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Todo funciona</translation>
    </message>
    <message>
        <source>It sells, but not everything works</source>
        <translation>Vende, pero no todo funciona</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>SIM cards</source>
        <translation>Tarjetas SIM</translation>
    </message>
    <message>
        <source>Retain bin</source>
        <translation>Depósito</translation>
    </message>
    <message>
        <source>Cover open</source>
        <translation>Tapa abierta</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papel</translation>
    </message>
    <message>
        <source>Sales to settle</source>
        <translation>Ventas por liquidar</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>Dispensador de tarjetas SIM</translation>
    </message>
    <message>
        <source>Stock of SIM cards</source>
        <translation>Existencias de tarjetas SIM</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>Lector de documentos</translation>
    </message>
    <message>
        <source>Photo decoder</source>
        <translation>Decodificador de fotos</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>Lector de pasaportes</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Impresora de recibos</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>Conexión con la operadora</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Diario</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Caso abierto</translation>
    </message>
    <message>
        <source>Cards in the pack: %1. It is written down.</source>
        <translation>Tarjetas en el paquete: %1. Queda anotado.</translation>
    </message>
    <message>
        <source>These numbers are no pack: %1</source>
        <translation>Estos números no son un paquete: %1</translation>
    </message>
    <message>
        <source>It is kept: %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>It could not be kept: %1</source>
        <translation>No se pudo guardar: %1</translation>
    </message>
    <message>
        <source>Nobody on the list has this badge. Type your staff number.</source>
        <translation>Nadie de la lista tiene esta tarjeta. Escriba su número de empleado.</translation>
    </message>
    <message>
        <source>The setting is changed and written down.</source>
        <translation>El ajuste está cambiado y anotado.</translation>
    </message>
    <message>
        <source>The last change is undone.</source>
        <translation>El último cambio está deshecho.</translation>
    </message>
    <message>
        <source>This value cannot be: %1</source>
        <translation>Este valor no puede ser: %1</translation>
    </message>
</context>
<context>
    <name>simkiosk::SessionViewModel</name>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>Rostro</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pago</translation>
    </message>
    <message>
        <source>SIM card</source>
        <translation>Tarjeta SIM</translation>
    </message>
    <message>
        <source>Someone else has just taken this number. Please choose another one.</source>
        <translation>Otra persona acaba de tomar este número. Elija otro.</translation>
    </message>
    <message>
        <source>No free number has these digits. Try fewer digits.</source>
        <translation>Ningún número libre tiene esas cifras. Pruebe con menos.</translation>
    </message>
    <message>
        <source>The card was lifted too soon. Put it back and leave it there.</source>
        <translation>El documento se levantó demasiado pronto. Vuelva a ponerlo y déjelo.</translation>
    </message>
    <message>
        <source>This card was not recognised. Lay your identity card flat.</source>
        <translation>No se reconoce esta tarjeta. Ponga plano su documento.</translation>
    </message>
    <message>
        <source>This identity card has expired. Please use a valid one.</source>
        <translation>Este documento ha caducado. Use uno válido.</translation>
    </message>
    <message>
        <source>We could not see you clearly. Let us try once more.</source>
        <translation>No le vimos con claridad. Probemos otra vez.</translation>
    </message>
    <message>
        <source>That was a little short. Please sign with your full name.</source>
        <translation>Ha sido un poco corta. Firme con su nombre completo.</translation>
    </message>
    <message>
        <source>Your number is kept for you a little longer.</source>
        <translation>Le guardamos su número un poco más.</translation>
    </message>
    <message>
        <source>This takes longer than usual. Please wait a moment.</source>
        <translation>Tarda más de lo normal. Espere un momento.</translation>
    </message>
    <message>
        <source>The card&apos;s number could not be read correctly. Try again.</source>
        <translation>El número del documento no se leyó bien. Inténtelo otra vez.</translation>
    </message>
    <message>
        <source>If you have already paid in your wallet, the money goes back to you. Your number is released and your data is deleted.</source>
        <translation>Si ya pagó en su móvil, el dinero vuelve a usted. Su número se libera y sus datos se borran.</translation>
    </message>
    <message>
        <source>Please take your SIM card with you before you leave.</source>
        <translation>Llévese su tarjeta SIM antes de irse.</translation>
    </message>
    <message>
        <source>Nothing has been stored yet.</source>
        <translation>Aún no se ha guardado nada.</translation>
    </message>
    <message>
        <source>Your number is released and everything you entered is deleted. You have paid nothing.</source>
        <translation>Su número se libera y todo lo que introdujo se borra. No ha pagado nada.</translation>
    </message>
    <message>
        <source>Plans from %1 a month</source>
        <translation>Planes desde %1 al mes</translation>
    </message>
    <message>
        <source>SIM card dispenser</source>
        <translation>Dispensador de tarjetas SIM</translation>
    </message>
    <message>
        <source>Identity card reader</source>
        <translation>Lector de documentos</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Cámara</translation>
    </message>
    <message>
        <source>Connection to the carrier</source>
        <translation>Conexión con el operador</translation>
    </message>
    <message>
        <source>Receipt printer</source>
        <translation>Impresora de recibos</translation>
    </message>
    <message>
        <source>Reading the photo on identity cards</source>
        <translation>Lectura de la foto del documento</translation>
    </message>
    <message>
        <source>Safe storage</source>
        <translation>Almacenamiento seguro</translation>
    </message>
    <message>
        <source>A part of this machine</source>
        <translation>Una parte de esta máquina</translation>
    </message>
    <message>
        <source>This document has expired. Please use a valid one.</source>
        <translation>Este documento ha caducado. Use uno vigente.</translation>
    </message>
    <message>
        <source>It was lifted too soon. Lay it down again and leave it there.</source>
        <translation>El documento se levantó demasiado pronto. Vuelva a ponerlo y déjelo ahí.</translation>
    </message>
    <message>
        <source>The chip did not answer to the printed lines. Please show the page once more.</source>
        <translation>El chip no respondió a las líneas impresas. Muestre la página otra vez.</translation>
    </message>
    <message>
        <source>We could not read the lines. Hold the page flat, in good light.</source>
        <translation>No pudimos leer las líneas. Sostenga la página plana y con buena luz.</translation>
    </message>
    <message>
        <source>Passport reader</source>
        <translation>Lector de pasaportes</translation>
    </message>
    <message>
        <source>The time for your number has run out. It may still be free: please choose again.</source>
        <translation>El tiempo de su número ha terminado. Quizá siga libre: elija de nuevo.</translation>
    </message>
    <message>
        <source>The number cannot be kept longer. Please go on soon.</source>
        <translation>El número no puede guardarse más tiempo. Siga pronto, por favor.</translation>
    </message>
</context>
<context>
    <name>simkiosk::StaffViewModel</name>
    <message>
        <source>We are calling a member of staff</source>
        <translation>Llamando al personal</translation>
    </message>
    <message>
        <source>A member of staff is on the way</source>
        <translation>Una persona viene hacia aquí</translation>
    </message>
    <message>
        <source>A member of staff is looking after you</source>
        <translation>Una persona le está atendiendo</translation>
    </message>
</context>
</TS>

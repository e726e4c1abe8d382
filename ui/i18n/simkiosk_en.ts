<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>TimeoutSheet</name>
    <message numerus="yes">
        <source>In %n seconds we close this purchase and delete what you entered.</source>
        <translation>
            <numerusform>In %n second we close this purchase and delete what you entered.</numerusform>
            <numerusform>In %n seconds we close this purchase and delete what you entered.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n seconds you are logged out.</source>
        <translation>
            <numerusform>In %n second you are logged out.</numerusform>
            <numerusform>In %n seconds you are logged out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message numerus="yes">
        <source>about %n seconds</source>
        <translation>
            <numerusform>about %n second</numerusform>
            <numerusform>about %n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min calls</source>
        <translation>
            <numerusform>%n min calls</numerusform>
            <numerusform>%n min calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n-month contract</source>
        <translation>
            <numerusform>%n-month contract</numerusform>
            <numerusform>%n-month contract</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>simkiosk::AccessViewModel</name>
    <message numerus="yes">
        <source>Things to press on this page: %n</source>
        <translation>
            <numerusform>Things to press on this page: %n</numerusform>
            <numerusform>Things to press on this page: %n</numerusform>
        </translation>
    </message>
</context>
</TS>

package dev.crosspoint.simulation.instrument.b2900;

import dev.crosspoint.simulation.scpi.Mnemonic;

/** What lets a layer of the trigger model go on. */
enum TriggerSource implements Mnemonic {
    AUTOMATIC("AINT"),
    BUS("BUS"),
    TIMER("TIMer"),
    INTERNAL_1("INT1"),
    INTERNAL_2("INT2"),
    LAN("LAN"),
    EXTERNAL_1("EXT1"),
    EXTERNAL_2("EXT2"),
    EXTERNAL_3("EXT3"),
    EXTERNAL_4("EXT4"),
    EXTERNAL_5("EXT5"),
    EXTERNAL_6("EXT6"),
    EXTERNAL_7("EXT7"),
    EXTERNAL_8("EXT8"),
    EXTERNAL_9("EXT9"),
    EXTERNAL_10("EXT10"),
    EXTERNAL_11("EXT11"),
    EXTERNAL_12("EXT12"),
    EXTERNAL_13("EXT13"),
    EXTERNAL_14("EXT14");

    private final String keyword;

    TriggerSource(String keyword) {
        this.keyword = keyword;
    }

    @Override
    public String keyword() {
        return keyword;
    }
}

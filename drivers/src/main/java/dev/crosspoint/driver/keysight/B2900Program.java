package dev.crosspoint.driver.keysight;

/** What a channel sources at successive triggers. */
interface B2900Program {

    /** Writes the levels; nothing is triggered yet. */
    void write();

    /** Leaves the channel at a fixed level once all triggers have passed. */
    void complete();

    /** Leaves the channel at a fixed level, as far as that can be known, once its triggers were aborted. */
    void cutShort();
}

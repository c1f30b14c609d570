package dev.crosspoint.driver.keysight;

import dev.crosspoint.instrument.Identity;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model of the InfiniiVision X series (1000 to 4000): DSO-X 3024T, MSO-X 2014A, EDU-X 1002A, DSOX1204G and the like, whose
 * last digit is the number of its analogue inputs.
 */
record InfiniiVisionModel(int inputs) {
    private static final Pattern NAME = Pattern.compile("(?:DSO|MSO|EDU)-?X ?[1-4][0-9]{2}([24])[AGT]");

    /** Returns the model that an instrument is, under the name of either vendor, if it is one of these. */
    static Optional<InfiniiVisionModel> of(Identity identity) {
        Matcher matcher = NAME.matcher(identity.model());
        return KeysightNames.made(identity) && matcher.matches()
                ? Optional.of(new InfiniiVisionModel(Integer.parseInt(matcher.group(1))))
                : Optional.empty();
    }

    static List<String> names() {
        return List.of("InfiniiVision 1000 X", "InfiniiVision 2000 X", "InfiniiVision 3000 X", "InfiniiVision 4000 X");
    }
}

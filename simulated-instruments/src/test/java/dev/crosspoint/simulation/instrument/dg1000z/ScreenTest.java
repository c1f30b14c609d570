package dev.crosspoint.simulation.instrument.dg1000z;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScreenTest {
    private static final int YELLOW = 0xffff00;

    private static BufferedImage screen(TwinFixture fixture, String query) throws IOException {
        fixture.client.write(query);
        byte[] file = fixture.client.readBlock();
        assertThat(file).as("the length that a real unit answers").hasSize(230456);
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static int count(BufferedImage image, int top, int bottom, int colour) {
        int count = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xffffff) == colour ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void screenIsAPictureOfTheWaveformsThatAreOn() throws Exception {
        try (TwinFixture fixture = new TwinFixture()) {
            BufferedImage off = screen(fixture, ":HCOP:SDUM:DATA?");
            assertThat(off.getWidth()).isEqualTo(320);
            assertThat(off.getHeight()).isEqualTo(240);
            assertThat(count(off, 0, 240, YELLOW)).isZero();
            fixture.set(":FUNC SQU;:OUTP1 ON");
            BufferedImage on = screen(fixture, ":DISP:DATA?");
            assertThat(count(on, 0, 60, YELLOW)).as("high half of the period").isBetween(160, 260);
            assertThat(count(on, 120, 240, YELLOW)).isZero();
        }
    }
}

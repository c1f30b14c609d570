package dev.crosspoint.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DriverDocumentationTest {

    @Test
    void everyDriverStandsInTheTableOfDrivers() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "drivers.md"));
        assertThat(ServiceLoader.load(DriverProvider.class))
                .isNotEmpty()
                .allSatisfy(provider -> assertThat(page).contains("| `" + provider.name() + "` |"));
    }
}

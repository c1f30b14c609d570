package dev.crosspoint.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Path;

/** The C library that stands in for a maker's libvisa, in this process. */
public final class StandInVisa implements AutoCloseable {
    private final Path file;
    private final NativeLibrary library;

    private StandInVisa(Path file) {
        this.file = file;
        this.library = NativeLibrary.getInstance(file.toString());
    }

    /** Builds it in a folder, or skips the test where there is no compiler. */
    public static StandInVisa in(Path folder) throws IOException, InterruptedException {
        return new StandInVisa(NativeStandIn.build("native/visa/build", folder.resolve("libvisa.so")));
    }

    /** Names the resources that it has, such as {@code GPIB0::17::INSTR=127.0.0.1:5025}. */
    public void offer(String... resources) {
        Object[] list = {String.join(",", resources)};
        assertThat(library.getFunction("crosspoint_visa_resources").invokeInt(list))
                .isZero();
    }

    public Path file() {
        return file;
    }

    @Override
    public void close() {
        library.close();
    }
}

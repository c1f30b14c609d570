package dev.crosspoint.connection;

import dev.crosspoint.scpi.RealFormat;
import dev.crosspoint.scpi.ScpiBlock;
import dev.crosspoint.scpi.ScpiLink;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What our connections cost on top of a socket, on the loopback interface, with a server that has its answers ready.
 *
 * <p>The round trips are times of one query in microseconds; of the fetches, the scores are megabytes per second. Run with {@code
 * mvn -Pbenchmark -pl src -am test -DskipTests -Dbenchmark=SocketBenchmark}.
 */
@State(Scope.Benchmark)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 8, time = 2)
@Fork(
        value = 2,
        jvmArgs = {"-Xmx256m", "-XX:+UseSerialGC"})
public class SocketBenchmark {
    private static final int READINGS = 100_000;
    private static final int PAYLOAD = READINGS * Double.BYTES;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String QUERY = ":SENS1:CURR:PROT:POS?";
    private static final String FETCH = ":TRAC1:DATA?";
    private static final byte[] QUERY_BYTES = QUERY.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] QUERY_LINE = (QUERY + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FETCH_LINE = (FETCH + "\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPLY = "+1.00000000E-003\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRACE = trace();

    private ServerSocket server;
    private Socket bare;
    private Connection connection;
    private ScpiLink link;
    private final byte[] received = new byte[TRACE.length];

    private static byte[] trace() {
        double[] readings = new double[READINGS];
        Arrays.setAll(readings, i -> i * 1e-9);
        byte[] block = ScpiBlock.encode(RealFormat.REAL_64.encode(readings, ByteOrder.BIG_ENDIAN));
        byte[] line = Arrays.copyOf(block, block.length + 1);
        line[block.length] = '\n';
        return line;
    }

    @Setup
    public void connect() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::accept, "ready-instrument");
        thread.setDaemon(true);
        thread.start();
        bare = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
        bare.setTcpNoDelay(true);
        SocketAddress address = new SocketAddress(0, "127.0.0.1", server.getLocalPort());
        connection = Connections.open(address, PATIENCE);
        link = new ScpiLink(Connections.open(address, PATIENCE), PATIENCE);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                Thread thread = new Thread(() -> answer(client), "ready-instrument-client");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            // The benchmark has ended.
        }
    }

    private static void answer(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            int length = 0;
            for (int next = in.read(); next >= 0; next = in.read()) {
                length++;
                if (next == '\n') {
                    client.getOutputStream().write(length == QUERY_LINE.length ? REPLY : TRACE);
                    length = 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public int roundTripOfABareSocket() throws IOException {
        return exchange(QUERY_LINE, REPLY.length);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    public byte[] roundTripOfAConnection() {
        connection.write(QUERY_BYTES);
        return connection.read(PATIENCE);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @OperationsPerInvocation(PAYLOAD)
    public int fetchByABareSocket() throws IOException {
        return exchange(FETCH_LINE, TRACE.length);
    }

    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @OperationsPerInvocation(PAYLOAD)
    public double[] fetchOfReals() {
        return link.queryReals(FETCH, RealFormat.REAL_64, ByteOrder.BIG_ENDIAN, PATIENCE);
    }

    private int exchange(byte[] query, int length) throws IOException {
        bare.getOutputStream().write(query);
        return bare.getInputStream().readNBytes(received, 0, length);
    }

    @TearDown
    public void close() throws IOException {
        connection.close();
        link.close();
        bare.close();
        server.close();
    }
}

package dev.crosspoint.influx;

import java.io.IOException;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes of the client's request the one that the server's style asks for, after the client has compressed its body. Token or
 * password are read for each request, so that a changed one works at once, and held nowhere else.
 */
final class WriteRequest implements Interceptor {

    private static final String PATH_OF_2 = "api/v2/write";

    private final ServerSettings server;

    WriteRequest(ServerSettings server) {
        this.server = server;
        server.authorization(); // a missing token is found before anything is sent
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request.Builder request = chain.request().newBuilder();
        if (server instanceof Influxdb1 influxdb1) {
            request.url(writeOf1(chain.request().url(), influxdb1));
        }
        try {
            Optional<String> authorization = server.authorization();
            authorization.ifPresent(value -> request.header("Authorization", value));
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
        return chain.proceed(request.build());
    }

    private static HttpUrl writeOf1(HttpUrl url, Influxdb1 server) {
        return url.newBuilder()
                .encodedPath(url.encodedPath().replace(PATH_OF_2, "write"))
                .query(null)
                .addQueryParameter("db", server.database())
                .addQueryParameter("precision", "n")
                .build();
    }
}

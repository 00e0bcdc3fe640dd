package fi.kutomo.exchange.fetching;

import fi.kutomo.exchange.fetching.Fetching.Answer;
import fi.kutomo.platform.kernel.Refused;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP GET over a connection to a given internet address. Small on purpose: the clients of the JDK resolve the name themselves,
 * after the check.
 */
final class Request {

    private static final int LONGEST_HEAD = 64 << 10;
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final URI place;
    private final InetAddress address;
    private final Instant until;
    private final int largest;

    Request(URI place, InetAddress address, Instant until, int largest) {
        this.place = place;
        this.address = address;
        this.until = until;
        this.largest = largest;
    }

    static int port(URI place) {
        return place.getPort() > 0 ? place.getPort() : place.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    Answer send() throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port(place)), (int) Math.min(CONNECTING.toMillis(), left()));
            plain.setSoTimeout((int) left());
            try (var socket = place.getScheme().equalsIgnoreCase("https") ? secured(plain) : plain) {
                socket.getOutputStream().write(head().getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                return answer(new BufferedInputStream(socket.getInputStream()), socket);
            }
        }
    }

    private Socket secured(Socket plain) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        // The name in the address stands in the certificate and is told to the server, although the connection goes to the checked number.
        var socket = (SSLSocket) factory.createSocket(plain, place.getHost(), port(place), true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private String head() {
        var path = place.getRawPath() == null || place.getRawPath().isEmpty() ? "/" : place.getRawPath();
        var query = place.getRawQuery() == null ? "" : "?" + place.getRawQuery();
        var host = place.getHost() + (place.getPort() > 0 ? ":" + place.getPort() : "");
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Kutomo\r\nAccept: text/html,application/pdf,text/*;q=0.9,*/*;q=0.5\r\n"
                + "Accept-Encoding: identity\r\nConnection: close\r\n\r\n";
    }

    private Answer answer(InputStream in, Socket socket) throws IOException {
        var status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("No HTTP answer");
        }
        var headers = headers(in);
        int code = Integer.parseInt(status[1]);
        if (code >= 300 && code < 400 && headers.containsKey("location")) {
            return new Answer(code, Optional.of(headers.get("location")), new byte[0]);
        }
        return new Answer(code, Optional.empty(), code == 200 ? body(in, headers, socket) : new byte[0]);
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new HashMap<String, String>();
        int read = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            read += line.length();
            int colon = line.indexOf(':');
            if (read > LONGEST_HEAD) {
                throw new IOException("Too long a head");
            }
            if (colon > 0) {
                headers.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private byte[] body(InputStream in, Map<String, String> headers, Socket socket) throws IOException {
        var body = new ByteArrayOutputStream();
        if (headers.getOrDefault("transfer-encoding", "").toLowerCase(Locale.ROOT).contains("chunked")) {
            while (true) {
                long size = Long.parseLong(line(in).split(";")[0].strip(), 16);
                if (size == 0) {
                    return body.toByteArray();
                }
                copy(in, body, size, socket);
                line(in);
            }
        }
        var length = headers.get("content-length");
        if (length != null && Long.parseLong(length) > largest) {
            throw new Refused("exchange.fetching.too-large", largest >> 20);
        }
        copy(in, body, length == null ? Long.MAX_VALUE : Long.parseLong(length), socket);
        return body.toByteArray();
    }

    private void copy(InputStream in, ByteArrayOutputStream body, long bytes, Socket socket) throws IOException {
        var buffer = new byte[16 << 10];
        long still = bytes;
        while (still > 0) {
            // A server that gives a byte now and then must not hold us for ever.
            socket.setSoTimeout((int) left());
            int read = in.read(buffer, 0, (int) Math.min(buffer.length, still));
            if (read < 0) {
                if (bytes == Long.MAX_VALUE) {
                    return;
                }
                throw new EOFException("Broken off");
            }
            body.write(buffer, 0, read);
            still -= read;
            if (body.size() > largest) {
                throw new Refused("exchange.fetching.too-large", largest >> 20);
            }
        }
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("Broken off");
            }
            if (line.length() > LONGEST_HEAD) {
                throw new IOException("Too long a line");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    private long left() throws SocketTimeoutException {
        long left = Duration.between(Instant.now(), until).toMillis();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return left;
    }
}

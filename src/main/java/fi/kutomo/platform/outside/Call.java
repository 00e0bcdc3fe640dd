package fi.kutomo.platform.outside;

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
 * One HTTP request over a connection to a given internet address. Small on purpose: the clients of the JDK resolve the name
 * themselves, after the check.
 */
public final class Call {

    private static final int LONGEST_HEAD = 64 << 10;
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final URI place;
    private final InetAddress address;
    private final Instant until;
    private final int largest;

    /**
     * A call to come.
     *
     * @param address the very address that was checked
     * @param until when an answer must have come in whole
     * @param largest number of bytes of the body
     */
    public Call(URI place, InetAddress address, Instant until, int largest) {
        this.place = place;
        this.address = address;
        this.until = until;
        this.largest = largest;
    }

    /** What a server answered; header names are in lower case. */
    public record Answer(int status, Map<String, String> headers, byte[] body) {

        public Optional<String> location() {
            return status >= 300 && status < 400 ? Optional.ofNullable(headers.get("location")) : Optional.empty();
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** The answer is larger than wanted. */
    public static final class TooLarge extends IOException {}

    public static int port(URI place) {
        return place.getPort() > 0 ? place.getPort() : place.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    /** Gets what lies there, whatever it is. */
    public Answer get(String accepted) throws IOException {
        return send("GET", Map.of("Accept", accepted), new byte[0]);
    }

    /** Sends one request and reads the whole answer; a redirect is answered as it is. */
    public Answer send(String method, Map<String, String> headers, byte[] body) throws IOException {
        try (var plain = new Socket()) {
            plain.connect(new InetSocketAddress(address, port(place)), (int) Math.min(CONNECTING.toMillis(), left()));
            plain.setSoTimeout((int) left());
            try (var socket = place.getScheme().equalsIgnoreCase("https") ? secured(plain) : plain) {
                socket.getOutputStream().write(head(method, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().write(body);
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

    private String head(String method, Map<String, String> headers, int length) {
        var path = place.getRawPath() == null || place.getRawPath().isEmpty() ? "/" : place.getRawPath();
        var query = place.getRawQuery() == null ? "" : "?" + place.getRawQuery();
        var host = place.getHost() + (place.getPort() > 0 ? ":" + place.getPort() : "");
        var head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: Kutomo\r\n");
        headers.forEach((name, value) -> head.append(plain(name)).append(": ").append(plain(value)).append("\r\n"));
        if (length > 0 || method.equals("POST")) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        return head.append("Accept-Encoding: identity\r\nConnection: close\r\n\r\n").toString();
    }

    /** A line break in a header would begin another one. */
    private static String plain(String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A header holds a control character");
        }
        return text;
    }

    private Answer answer(InputStream in, Socket socket) throws IOException {
        var status = line(in).split(" ", 3);
        if (status.length < 2 || !status[0].startsWith("HTTP/1.") || !status[1].matches("\\d{3}")) {
            throw new IOException("No HTTP answer");
        }
        var headers = headers(in);
        int code = Integer.parseInt(status[1]);
        boolean empty = code >= 300 && code < 400 || code == 204;
        return new Answer(code, Map.copyOf(headers), empty ? new byte[0] : body(in, headers, socket));
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
            throw new TooLarge();
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
                throw new TooLarge();
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

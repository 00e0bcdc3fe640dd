package fi.kutomo.platform.shell;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The operator's side of the shell: passes the words to the instance that runs on a data folder and prints what it answers. Plain
 * Java without the frame, so that it starts at once. Exit code 75 says that no instance runs there.
 */
public final class Terminal {

    static final String TOKEN_HEADER = "X-Kutomo-Token";
    static final char END_MARK = '\u0004';
    private static final int NO_INSTANCE = 75;
    private static final int LOST = 1;

    private final String base;
    private final String token;
    private final String id = UUID.randomUUID().toString();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Terminal(String port, String token) {
        this.base = "http://127.0.0.1:" + port + "/operator/commands/";
        this.token = token;
    }

    /** Data folder, calling folder, then the words. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]).resolve("secrets").resolve(OperatorToken.FILE);
        if (!Files.isReadable(file)) {
            System.exit(NO_INSTANCE);
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 2) {
            System.exit(NO_INSTANCE);
        }
        System.exit(new Terminal(lines.get(0), lines.get(1)).send(Arrays.copyOfRange(arguments, 1, arguments.length)));
    }

    private int send(String[] words) {
        var body = Arrays.stream(words)
                .map(word -> URLEncoder.encode(word, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
        try {
            var request = request(id);
            request.setFixedLengthStreamingMode(body.length());
            request.getOutputStream().write(body.getBytes(StandardCharsets.US_ASCII));
            if (request.getResponseCode() != 200) {
                return NO_INSTANCE;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(this::askToStop));
            return print(request.getInputStream());
        } catch (IOException nobodyThere) {
            return NO_INSTANCE;
        } finally {
            ended.countDown();
        }
    }

    private HttpURLConnection request(String path) throws IOException {
        var request = (HttpURLConnection) URI.create(base + path).toURL().openConnection(java.net.Proxy.NO_PROXY);
        request.setRequestMethod("POST");
        request.setDoOutput(true);
        request.setConnectTimeout(2000);
        request.setRequestProperty("Content-Type", "text/plain");
        request.setRequestProperty(TOKEN_HEADER, token);
        return request;
    }

    /** Prints as it comes; what follows the end mark is the exit code. */
    private static int print(InputStream answer) {
        var buffer = new byte[8192];
        var code = new StringBuilder();
        boolean end = false;
        try {
            for (int count = answer.read(buffer); count >= 0; count = answer.read(buffer)) {
                int mark = end ? 0 : indexOfMark(buffer, count);
                System.out.write(buffer, 0, mark);
                System.out.flush();
                code.append(new String(buffer, mark, count - mark, StandardCharsets.US_ASCII));
                end = end || mark < count;
            }
        } catch (IOException lost) {
            end = false;
        }
        if (!end) {
            System.err.println("Kutomo has gone away in the middle of the command.");
            return LOST;
        }
        return Integer.parseInt(code.substring(1).strip());
    }

    private static int indexOfMark(byte[] buffer, int count) {
        for (int i = 0; i < count; i++) {
            if (buffer[i] == END_MARK) {
                return i;
            }
        }
        return count;
    }

    /** On Ctrl-C: asks the command to end and lets it say its last words. */
    private void askToStop() {
        if (ended.getCount() == 0) {
            return;
        }
        try {
            var request = request(id + "/stop");
            request.setFixedLengthStreamingMode(0);
            request.getResponseCode();
            ended.await(30, TimeUnit.SECONDS);
        } catch (IOException gone) {
            // Then there is nothing left to stop.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

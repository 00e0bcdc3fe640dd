package fi.kutomo.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The static files, read once into memory and served below an address that holds a hash over all of them, so that browsers may keep
 * them for ever. All style sheets are one: {@code css/kutomo.css}, the frame's layers first, then every module's own.
 */
@Component
class Assets {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static final String[] FIRST = {"css/reset.css", "css/tokens.css", "css/base.css", "css/components.css", "css/print.css"};

    private final boolean fresh;
    private Map<String, Asset> files = Map.of();
    private String version = "";

    Assets(Environment environment) {
        fresh = environment.getProperty("kutomo.dev", Boolean.class, false);
        load();
    }

    /** One file with its compressed twin; pictures and fonts have none. */
    record Asset(byte[] bytes, byte @org.jspecify.annotations.Nullable [] gzip, String type) {}

    String address(String file) {
        if (fresh) {
            load();
        }
        return "/assets/" + version + "/" + file;
    }

    Optional<Asset> find(String file) {
        return Optional.ofNullable(files.get(file));
    }

    private synchronized void load() {
        var raw = new TreeMap<String, byte[]>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*")) {
                var address = resource.getURL().toString();
                raw.putIfAbsent(address.substring(address.lastIndexOf("/static/") + 8), resource.getContentAsByteArray());
            }
            raw.put("css/kutomo.css", bundle(raw));
            var digest = MessageDigest.getInstance("SHA-256");
            raw.forEach((name, bytes) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            });
            var all = new TreeMap<String, Asset>();
            for (var file : raw.entrySet()) {
                all.put(file.getKey(), asset(file.getKey(), file.getValue()));
            }
            version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
            files = all;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bundle(Map<String, byte[]> raw) throws IOException {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes("@layer reset, tokens, base, components, modules;\n".getBytes(StandardCharsets.UTF_8));
        for (String name : FIRST) {
            whole.writeBytes(raw.getOrDefault(name, new byte[0]));
        }
        raw.forEach((name, bytes) -> {
            if (name.endsWith(".css") && !name.startsWith("css/") && !name.startsWith("vendor/")) {
                whole.writeBytes(bytes);
            }
        });
        return light(whole.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    /** Style sheets without what only their writers read. */
    private static String light(String css) {
        return COMMENT.matcher(css).replaceAll("").replaceAll("\\s*\n\\s*", "\n");
    }

    private static Asset asset(String name, byte[] bytes) throws IOException {
        var type = type(name);
        if (!type.startsWith("text/") && !type.contains("svg") && !type.contains("json")) {
            return new Asset(bytes, null, type);
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return new Asset(bytes, packed.toByteArray(), type);
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js", "mjs" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg", "jpeg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "woff2" -> "font/woff2";
            case "json", "webmanifest" -> "application/json";
            case "ico" -> "image/x-icon";
            default -> "application/octet-stream";
        };
    }
}

package fi.kutomo.ecosystem.bringing;

import fi.kutomo.ecosystem.netfiles.Bounds;
import fi.kutomo.ecosystem.netfiles.NetReader;
import fi.kutomo.ecosystem.netfiles.NetSource;
import fi.kutomo.ecosystem.netfiles.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MultipartFile;

/** Files as somebody gave them: one of any format, or a few of CSV. */
record GivenFiles(List<NetSource> sources) {

    static final int MOST = 4;

    GivenFiles {
        sources = List.copyOf(sources);
    }

    static GivenFiles of(List<MultipartFile> files) {
        return new GivenFiles(files.stream().filter(each -> !each.isEmpty()).map(GivenFiles::source).toList());
    }

    private static NetSource source(MultipartFile file) {
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return new NetSource(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1), file::getInputStream);
    }

    boolean countable() {
        return !sources.isEmpty() && sources.size() <= MOST;
    }

    Reading read() {
        return NetReader.read(sources, Bounds.usual());
    }

    /** The same for the same files, in whatever order and by whatever names they come. */
    String digest() {
        var each = sources.stream().map(GivenFiles::digest).sorted().collect(Collectors.joining("\n"));
        return HexFormat.of().formatHex(sha256().digest(each.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String digest(NetSource source) {
        var sum = sha256();
        try (var in = source.opening().open()) {
            var buffer = new byte[8192];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                sum.update(buffer, 0, count);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return HexFormat.of().formatHex(sum.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

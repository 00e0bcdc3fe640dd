package fi.kutomo.platform.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where an act came: the network of the address and the program, as far as the log keeps them. Jobs and the shell have neither.
 *
 * @param address cut to 24 bits (IPv4) or 48 (IPv6), so that it tells the network and not the machine
 */
public record Whence(Optional<String> address, Optional<String> agent) {

    private static final int LONGEST = 200;

    public static Whence now() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return new Whence(Optional.empty(), Optional.empty());
        }
        var request = attributes.getRequest();
        return new Whence(
                Optional.ofNullable(request.getRemoteAddr()).flatMap(Whence::block),
                Optional.ofNullable(request.getHeader("User-Agent")).map(Whence::cut).filter(agent -> !agent.isEmpty()));
    }

    /** The block of an address in the usual notation; empty for what is no address. */
    static Optional<String> block(String address) {
        if (!address.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return Optional.empty();
        }
        try {
            var bytes = InetAddress.getByName(address.replaceAll("%.*", "")).getAddress();
            int bits = bytes.length == 4 ? 24 : 48;
            java.util.Arrays.fill(bytes, bits / 8, bytes.length, (byte) 0);
            return Optional.of(InetAddress.getByAddress(bytes).getHostAddress() + "/" + bits);
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    private static String cut(String agent) {
        var line = agent.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) : line;
    }
}

package fi.kutomo.platform.outside;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells public internet addresses from all others, by the special-purpose registries of IANA (RFC 6890 and later): loopback,
 * private, link-local, shared, documentation, benchmarking, multicast and reserved networks are not public, nor are IPv6 addresses
 * that carry such an IPv4 address inside.
 */
public final class Networks {

    private static final List<Block> NOT_PUBLIC = List.of(
            block("0.0.0.0", 8), block("10.0.0.0", 8), block("100.64.0.0", 10), block("127.0.0.0", 8), block("169.254.0.0", 16),
            block("172.16.0.0", 12), block("192.0.0.0", 24), block("192.0.2.0", 24), block("192.88.99.0", 24), block("192.168.0.0", 16),
            block("198.18.0.0", 15), block("198.51.100.0", 24), block("203.0.113.0", 24), block("224.0.0.0", 4), block("240.0.0.0", 4),
            block("2001::", 23), block("2001:db8::", 32), block("3fff::", 20));
    private static final Block GLOBAL = block("2000::", 3);
    private static final Block SIX_TO_FOUR = block("2002::", 16);
    private static final Block TRANSLATED = block("64:ff9b::", 96);

    private Networks() {}

    public static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isLoopbackAddress() || address.isLinkLocalAddress() || address.isSiteLocalAddress()
                || address.isMulticastAddress() || NOT_PUBLIC.stream().anyMatch(block -> block.holds(address))) {
            return false;
        }
        if (address instanceof Inet4Address) {
            return true;
        }
        if (SIX_TO_FOUR.holds(address)) {
            return isPublic(inside(address, 2));
        }
        if (TRANSLATED.holds(address)) {
            return isPublic(inside(address, 12));
        }
        return GLOBAL.holds(address);
    }

    private static InetAddress inside(InetAddress address, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(address.getAddress(), from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Block block(String network, int bits) {
        try {
            return new Block(InetAddress.getByName(network).getAddress(), bits);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Block(byte[] network, int bits) {

        boolean holds(InetAddress address) {
            var other = address.getAddress();
            if (other.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((network[bit / 8] & mask) != (other[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}

package fi.kutomo.platform.limits;

/**
 * The block of addresses that one subscriber is likely to hold: the first 24 bits of an IPv4 address, the first 64 of an IPv6
 * address. Rates count by it, because whoever has one address of a block often has them all.
 */
public final class AddressBlock {

    private AddressBlock() {}

    public static String of(String address) {
        var plain = address.startsWith("::ffff:") && address.indexOf('.') > 0 ? address.substring(7) : address;
        if (plain.indexOf(':') < 0) {
            var end = plain.lastIndexOf('.');
            return end < 0 ? plain : plain.substring(0, end) + ".0/24";
        }
        return first64(plain);
    }

    private static String first64(String address) {
        var zone = address.indexOf('%');
        var parts = (zone < 0 ? address : address.substring(0, zone)).split("::", 2);
        var head = parts[0].isEmpty() ? new String[0] : parts[0].split(":");
        var tail = parts.length < 2 || parts[1].isEmpty() ? new String[0] : parts[1].split(":");
        var block = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            var fromEnd = tail.length - (8 - i);
            var group = i < head.length ? head[i] : fromEnd >= 0 ? tail[fromEnd] : "0";
            block.append(Integer.toHexString(Integer.parseInt(group, 16))).append(':');
        }
        return block.append(":/64").toString();
    }
}

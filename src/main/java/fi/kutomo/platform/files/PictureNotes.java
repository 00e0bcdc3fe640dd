package fi.kutomo.platform.files;

import fi.kutomo.platform.kernel.Refused;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Takes out of pictures what cameras and programs write beside them: place, time, owner, comments, small copies, further pictures
 * behind the end. The picture itself is not computed anew. Which side is up stays, for without it a picture lies on its side.
 */
final class PictureNotes {

    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION = 0x0112;
    private static final Set<String> PNG_NOTES = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME");

    private PictureNotes() {}

    static byte[] without(FileKind kind, byte[] picture) {
        try {
            return switch (kind) {
                case JPEG -> jpeg(picture);
                case PNG -> png(picture);
                case WEBP -> webp(picture);
                default -> picture;
            };
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Refused("platform.files.broken-picture");
        }
    }

    /** Segments as in ITU-T T.81, annex B; notes stand in APP1 (Exif, XMP), APP13 (IPTC), comments, and further pictures in APP2 "MPF". */
    private static byte[] jpeg(byte[] picture) {
        var out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 2);
        int at = 2;
        while (at + 4 <= picture.length) {
            int marker = picture[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                break;
            }
            int end = at + 2 + Math.max(2, (picture[at + 2] & 0xFF) << 8 | picture[at + 3] & 0xFF);
            if (marker == 0xE1 && startsWith(picture, at + 4, EXIF)) {
                jpegOrientation(out, orientation(picture, at + 4 + EXIF.length, end));
            } else if (!jpegNote(picture, at, marker)) {
                int whole = marker == 0xDA ? scanEnd(picture, end) : end;
                out.write(picture, at, whole - at);
                end = whole;
            }
            at = end;
        }
        out.write(0xFF);
        out.write(0xD9);
        return out.toByteArray();
    }

    private static boolean jpegNote(byte[] picture, int at, int marker) {
        return marker == 0xE1 || marker == 0xED || marker == 0xFE || marker == 0xE2 && startsWith(picture, at + 4, new byte[] {'M', 'P', 'F', 0});
    }

    /** The coded picture goes on until a marker that is neither stuffing nor a restart. */
    private static int scanEnd(byte[] picture, int from) {
        for (int at = from; at + 1 < picture.length; at++) {
            int next = picture[at + 1] & 0xFF;
            if ((picture[at] & 0xFF) == 0xFF && next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                return at;
            }
        }
        return picture.length;
    }

    private static void jpegOrientation(ByteArrayOutputStream out, int orientation) {
        if (orientation > 1) {
            var tiff = onlyOrientation(orientation);
            int length = 2 + EXIF.length + tiff.length;
            out.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, (byte) (length >> 8), (byte) length});
            out.writeBytes(EXIF);
            out.writeBytes(tiff);
        }
    }

    /** Chunks as in the PNG specification, third edition, 5.3. */
    private static byte[] png(byte[] picture) {
        var in = ByteBuffer.wrap(picture);
        var out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 8);
        in.position(8);
        while (in.remaining() >= 12) {
            int start = in.position();
            int length = in.getInt();
            var type = type(in);
            int data = in.position();
            if (length < 0 || length > in.remaining() - 4) {
                throw new Refused("platform.files.broken-picture");
            }
            in.position(data + length + 4);
            if (!PNG_NOTES.contains(type)) {
                out.write(picture, start, length + 12);
            } else if (type.equals("eXIf")) {
                int orientation = orientation(picture, data, data + length);
                if (orientation > 1) {
                    out.writeBytes(pngChunk(onlyOrientation(orientation)));
                }
            }
            if (type.equals("IEND")) {
                break;
            }
        }
        return out.toByteArray();
    }

    private static byte[] pngChunk(byte[] tiff) {
        var typed = ByteBuffer.allocate(4 + tiff.length).put("eXIf".getBytes(StandardCharsets.US_ASCII)).put(tiff).array();
        var sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(8 + typed.length).putInt(tiff.length).put(typed).putInt((int) sum.getValue()).array();
    }

    /** Chunks as in RFC 9649, 2.3 to 2.7; the extended head says which notes follow. */
    private static byte[] webp(byte[] picture) {
        var in = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        int end = Math.min(picture.length, 8 + in.getInt(4));
        var out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, 12);
        in.position(12);
        while (in.position() + 8 <= end) {
            int start = in.position();
            var type = type(in);
            int length = in.getInt();
            if (length < 0) {
                throw new Refused("platform.files.broken-picture");
            }
            int next = (int) Math.min(picture.length, start + 8L + length + (length & 1));
            if (type.equals("VP8X")) {
                var head = java.util.Arrays.copyOfRange(picture, start, next);
                head[8] &= (byte) ~0x0C;
                out.writeBytes(head);
            } else if (!type.equals("EXIF") && !type.equals("XMP ")) {
                out.write(picture, start, next - start);
            }
            in.position(next);
        }
        var whole = out.toByteArray();
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }

    private static String type(ByteBuffer in) {
        var type = new byte[4];
        in.get(type);
        return new String(type, StandardCharsets.US_ASCII);
    }

    /** Which side is up, from the first directory of Exif notes (TIFF 6.0): 1 to 8, and 1 where nothing is said. */
    private static int orientation(byte[] picture, int from, int end) {
        var tiff = ByteBuffer.wrap(picture, from, end - from).slice();
        if (tiff.remaining() < 8) {
            return 1;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = directory >= 8 && directory + 2 <= tiff.limit() ? tiff.getShort(directory) & 0xFFFF : 0;
        for (int i = 0; i < entries && directory + 14 + 12 * i <= tiff.limit(); i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int said = tiff.getShort(entry + 8);
                return said >= 1 && said <= 8 ? said : 1;
            }
        }
        return 1;
    }

    /** Exif notes with one entry. */
    private static byte[] onlyOrientation(int orientation) {
        return ByteBuffer.allocate(26)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    private static boolean startsWith(byte[] bytes, int at, byte[] start) {
        return at + start.length <= bytes.length
                && java.util.Arrays.equals(bytes, at, at + start.length, start, 0, start.length);
    }
}

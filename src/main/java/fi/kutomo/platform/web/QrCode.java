package fi.kutomo.platform.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import gg.jte.Content;

/** A text as a QR code, drawn as SVG: one path of black squares on white, four squares of quiet around. */
public final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {}

    /** The picture with this description for those who do not see it. */
    public static Content svg(String text, String description) {
        var squares = squares(text);
        return output -> {
            output.writeContent("<svg class=\"qr\" role=\"img\" viewBox=\"0 0 " + squares.size() + " " + squares.size() + "\"><title>");
            output.writeUserContent(description);
            output.writeContent("</title><path class=\"qr-ground\" d=\"M0 0h" + squares.size() + "v" + squares.size() + "H0z\"/><path class=\"qr-squares\" d=\""
                    + squares.path() + "\"/></svg>");
        };
    }

    private record Squares(int size, String path) {}

    private static Squares squares(String text) {
        try {
            var matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
            var path = new StringBuilder();
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    if (matrix.get(x, y) == 1) {
                        path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
                    }
                }
            }
            return new Squares(matrix.getWidth() + 2 * QUIET, path.toString());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }
}

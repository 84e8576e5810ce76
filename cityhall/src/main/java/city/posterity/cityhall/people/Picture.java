package city.posterity.cityhall.people;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a picture that a telephone can read (QR code, ISO/IEC 18004).
 *
 * @param size of each side in modules, the quiet border included
 * @param path the dark modules, as an SVG path
 */
public record Picture(int size, String path) {

  private static final int BORDER = 4;

  static Picture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + BORDER).append(' ').append(y + BORDER).append("h1v1h-1z");
        }
      }
    }
    return new Picture(code.size + 2 * BORDER, path.toString());
  }
}

package city.posterity.cityhall.documents;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Looks through a picture: it goes on to its end, and is not so large that showing it would fill
 * the memory.
 */
final class ImageInspection {

  static final long MOST_PIXELS = 50_000_000;

  private ImageInspection() {}

  static void of(Path file, FileType type) throws UploadRefused, IOException {
    byte[] bytes = Files.readAllBytes(file);
    boolean whole =
        switch (type) {
          case PNG -> isWholePng(ByteBuffer.wrap(bytes));
          case JPEG -> isWholeJpeg(ByteBuffer.wrap(bytes));
          case WEBP -> isWholeWebp(ByteBuffer.wrap(bytes));
          case PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, TXT, CSV, JSON, IFC, DXF, ZIP ->
              throw new IllegalArgumentException(type + " is no picture");
        };
    if (!whole) {
      throw new UploadRefused(UploadReason.CUT_OFF);
    }
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      ImageReader reader = reader(type);
      try {
        reader.setInput(in);
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
          throw new UploadRefused(UploadReason.PIXELS, MOST_PIXELS / 1_000_000);
        }
      } catch (IOException | RuntimeException _) {
        // readers answer damage with either
        throw new UploadRefused(UploadReason.UNREADABLE);
      } finally {
        reader.dispose();
      }
    }
  }

  static ImageReader reader(FileType type) {
    return ImageIO.getImageReadersByMIMEType(type.mediaType()).next();
  }

  /** Its chunks, each with the checksum it says, up to IEND (ISO/IEC 15948, 5.3). */
  private static boolean isWholePng(ByteBuffer png) {
    png.position(8);
    while (png.remaining() >= 12) {
      int length = png.getInt();
      if (length < 0 || length > png.remaining() - 8) {
        return false;
      }
      var crc = new CRC32();
      crc.update(png.slice(png.position(), length + 4));
      boolean last = png.getInt() == 0x49454E44;
      png.position(png.position() + length);
      if (png.getInt() != (int) crc.getValue()) {
        return false;
      }
      if (last) {
        return true;
      }
    }
    return false;
  }

  /** Its segments and what was packed between them, up to EOI (ITU-T T.81, B.1). */
  private static boolean isWholeJpeg(ByteBuffer jpeg) {
    jpeg.position(2);
    while (jpeg.remaining() >= 2) {
      if ((jpeg.get() & 0xFF) != 0xFF) {
        continue;
      }
      int marker = jpeg.get() & 0xFF;
      if (marker == 0xD9) {
        return true;
      }
      boolean alone = marker == 0 || marker == 1 || marker >= 0xD0 && marker <= 0xD7;
      if (marker == 0xFF) {
        jpeg.position(jpeg.position() - 1);
      } else if (!alone) {
        if (jpeg.remaining() < 2) {
          return false;
        }
        int length = jpeg.getShort(jpeg.position()) & 0xFFFF;
        if (length > jpeg.remaining()) {
          return false;
        }
        jpeg.position(jpeg.position() + length);
      }
    }
    return false;
  }

  /** As long as it says at its start (RFC 9649, 2.4). */
  private static boolean isWholeWebp(ByteBuffer webp) {
    String start = StandardCharsets.ISO_8859_1.decode(webp.slice(0, 4)).toString();
    return start.equals("RIFF")
        && webp.capacity() >= 20
        && (webp.order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL) + 8 <= webp.capacity();
  }
}

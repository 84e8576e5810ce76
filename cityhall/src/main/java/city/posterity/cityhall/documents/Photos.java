package city.posterity.cityhall.documents;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a new JPEG of what is to be seen on a photograph. Only its pixels are taken over, so that
 * nothing that the camera wrote beside them can come along.
 */
final class Photos {

  static final int LONGEST_SIDE = 2_560;
  private static final float QUALITY = 0.85f;

  /** What a segment begins with before the notes themselves, which are a TIFF (Exif 2.3, 4.7.2). */
  private static final String EXIF = "Exif\0\0";

  private Photos() {}

  /**
   * @param from looked through already
   * @param to is overwritten
   * @throws UploadRefused if the picture cannot be read to its end
   */
  static void renew(Path from, FileType type, Path to) throws UploadRefused, IOException {
    int turned = type == FileType.JPEG ? orientation(from) : 1;
    BufferedImage seen = read(from, type);
    write(upright(seen, turned), to);
  }

  private static BufferedImage read(Path from, FileType type) throws UploadRefused, IOException {
    ImageReader reader = ImageInspection.reader(type);
    try (ImageInputStream in = ImageIO.createImageInputStream(from.toFile())) {
      reader.setInput(in);
      var param = reader.getDefaultReadParam();
      int step = Math.max(reader.getWidth(0), reader.getHeight(0)) / LONGEST_SIDE;
      if (step > 1) {
        // never more of it in memory than is needed
        param.setSourceSubsampling(step, step, 0, 0);
      }
      return reader.read(0, param);
    } catch (IOException | RuntimeException _) {
      throw new UploadRefused(UploadReason.UNREADABLE);
    } finally {
      reader.dispose();
    }
  }

  /** How the camera was held, 1 to 8 (Exif 2.3, tag 0x0112); 1 if it does not say. */
  private static int orientation(Path jpeg) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(jpeg.toFile())) {
      for (JPEGSegment exif : JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif")) {
        try (InputStream data = exif.segmentData()) {
          data.skipNBytes(EXIF.length());
          try (ImageInputStream tiff = ImageIO.createImageInputStream(data)) {
            var directory = (CompoundDirectory) new TIFFReader().read(tiff);
            Entry entry = directory.getEntryById(TIFF.TAG_ORIENTATION);
            if (entry != null && entry.getValue() instanceof Number n) {
              return n.intValue() >= 1 && n.intValue() <= 8 ? n.intValue() : 1;
            }
          }
        }
      }
    } catch (IOException | RuntimeException _) {
      // what the camera wrote is damaged; what is to be seen may still be whole
    }
    return 1;
  }

  private static BufferedImage upright(BufferedImage seen, int turned) {
    int width = seen.getWidth();
    int height = seen.getHeight();
    double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(width, height));
    boolean sideways = turned >= 5;
    int across = (int) Math.max(1, Math.round((sideways ? height : width) * scale));
    int down = (int) Math.max(1, Math.round((sideways ? width : height) * scale));
    var image = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.setColor(Color.WHITE);
      g.fillRect(0, 0, across, down);
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
      g.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
      AffineTransform place = AffineTransform.getScaleInstance(scale, scale);
      place.concatenate(turning(turned, width, height));
      g.drawImage(seen, place, null);
    } finally {
      g.dispose();
    }
    return image;
  }

  /** From how it is stored to how it is to be seen. */
  private static AffineTransform turning(int turned, int width, int height) {
    return switch (turned) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
      default -> new AffineTransform();
    };
  }

  private static void write(BufferedImage image, Path to) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(to.toFile())) {
      // the stream would write over what is there and leave the rest
      out.flush();
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      param.setCompressionQuality(QUALITY);
      writer.write(null, new IIOImage(image, null, null), param);
    } finally {
      writer.dispose();
    }
  }
}

package city.posterity.cityhall.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotosTest {

  private static final String NOTE = "51.5007 N 0.1246 W canary";

  @TempDir Path directory;

  private byte[] renewed(byte[] bytes, FileType type) throws Exception {
    Path file = Files.write(directory.resolve("photo"), bytes);
    Photos.renew(file, type, file);
    return Files.readAllBytes(file);
  }

  private static BufferedImage read(byte[] bytes) throws Exception {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }

  private static boolean isRed(BufferedImage image, int x, int y) {
    var colour = new Color(image.getRGB(x, y));
    return colour.getRed() > 200 && colour.getBlue() < 80;
  }

  @Test
  void whereAPhotographWasTakenIsNotInItAnyMore() throws Exception {
    byte[] original = Crafted.photo(200, 100, 1, NOTE);
    assertThat(new String(original, StandardCharsets.ISO_8859_1)).contains("Exif", NOTE);

    byte[] kept = renewed(original, FileType.JPEG);

    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "canary");
    assertThat(read(kept).getWidth()).isEqualTo(200);
  }

  @Test
  void howItWasHeldIsMadeGood() throws Exception {
    // red is on the left as it is stored
    var upright = read(renewed(Crafted.photo(200, 100, 1, NOTE), FileType.JPEG));
    assertThat(isRed(upright, 10, 50)).isTrue();
    var upsideDown = read(renewed(Crafted.photo(200, 100, 3, NOTE), FileType.JPEG));
    assertThat(isRed(upsideDown, 190, 50)).isTrue();
    assertThat(isRed(upsideDown, 10, 50)).isFalse();
    var right = read(renewed(Crafted.photo(200, 100, 6, NOTE), FileType.JPEG));
    assertThat(right.getWidth()).isEqualTo(100);
    assertThat(right.getHeight()).isEqualTo(200);
    assertThat(isRed(right, 50, 10)).isTrue();
    assertThat(isRed(right, 50, 190)).isFalse();
    var left = read(renewed(Crafted.photo(200, 100, 8, NOTE), FileType.JPEG));
    assertThat(isRed(left, 50, 190)).isTrue();
    assertThat(isRed(left, 50, 10)).isFalse();
  }

  @Test
  void largePhotographsAreMadeSmallerAndSmallOnesAreNotBlownUp() throws Exception {
    var large = read(renewed(Crafted.picture("png", 6_000, 1_500), FileType.PNG));
    assertThat(large.getWidth()).isEqualTo(Photos.LONGEST_SIDE);
    assertThat(large.getHeight()).isEqualTo(640);
    var small = read(renewed(Crafted.webp(), FileType.WEBP));
    assertThat(small.getWidth()).isEqualTo(1);
  }
}

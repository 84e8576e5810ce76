package city.posterity.cityhall.web;

import city.posterity.cityhall.operations.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The stylesheet, scripts and pictures of the pages. Their addresses bear a digest of all of them,
 * so that browsers may keep each for ever and never hold one that does not fit the others.
 */
@Component
class Assets implements WebMvcConfigurer {

  private static final String FILES = "classpath:/static/assets/";
  private static final Duration KEPT = Duration.ofDays(365);
  private static final int DIGEST = 8;

  private final String directory;

  Assets() throws IOException {
    MessageDigest digest = Sha256.digest();
    Resource[] files =
        new PathMatchingResourcePatternResolver().getResources("classpath*:static/assets/*.*");
    Arrays.sort(files, Comparator.comparing(f -> Objects.requireNonNull(f.getFilename())));
    for (Resource file : files) {
      digest.update(Objects.requireNonNull(file.getFilename()).getBytes(StandardCharsets.UTF_8));
      try (InputStream in = file.getInputStream()) {
        digest.update(in.readAllBytes());
      }
    }
    directory = "/assets/" + HexFormat.of().formatHex(digest.digest(), 0, DIGEST) + "/";
  }

  String address(String name) {
    return directory + name;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler(directory + "**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable());
  }
}

package city.posterity.cityhall.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An external PostgreSQL to use instead of the embedded one.
 *
 * @param url {@code postgresql://host:port/database}, with or without {@code jdbc:} before it;
 *     absent: the embedded database
 * @param user role that the application works as; it may read and write rows, nothing else
 * @param passwordFile file holding that role's password; absent where the server asks for none
 * @param ownerUser role that owns the tables and runs migrations; absent: the same as {@code user}
 * @param ownerPasswordFile file holding the owner's password
 * @param join whether the embedded server of another program that is running may be used
 */
@ConfigurationProperties("posterity.database")
public record DatabaseSettings(
    @Nullable String url,
    @Nullable String user,
    @Nullable Path passwordFile,
    @Nullable String ownerUser,
    @Nullable Path ownerPasswordFile,
    @DefaultValue("false") boolean join) {

  private static final Pattern ACCEPTED =
      Pattern.compile("(?:jdbc:)?(?:postgres|postgresql):(//[^\\s@]+/[^\\s@]+)");
  private static final Pattern SECRET =
      Pattern.compile("//[^/]*@|[?&](?:user|password|sslpassword)=", Pattern.CASE_INSENSITIVE);

  public DatabaseSettings {
    url = url == null || url.isBlank() ? null : url.strip();
    if (url != null) {
      if (SECRET.matcher(url).find()) {
        throw new CannotStart(
            "POSTERITY_DATABASE_URL holds a user name or password",
            "Take them out of the URL; give POSTERITY_DATABASE_USER and"
                + " POSTERITY_DATABASE_PASSWORD_FILE instead");
      }
      var accepted = ACCEPTED.matcher(url);
      if (!accepted.matches()) {
        throw new CannotStart(
            "POSTERITY_DATABASE_URL is not the address of a PostgreSQL database",
            "Write it as postgresql://host:5432/database");
      }
      url = "jdbc:postgresql:" + accepted.group(1);
      if (user == null || user.isBlank()) {
        throw new CannotStart(
            "POSTERITY_DATABASE_URL is set without a user",
            "Set POSTERITY_DATABASE_USER to the role the application works as");
      }
    }
  }

  boolean embedded() {
    return url == null;
  }

  /** The external server as the two roles see it. */
  DatabaseAccess access() {
    if (url == null || user == null) {
      throw new IllegalStateException("no external database is set");
    }
    String password = password("POSTERITY_DATABASE_PASSWORD_FILE", passwordFile);
    var application = new DatabaseAccess.Role(user, password);
    var owner =
        ownerUser == null
            ? application
            : new DatabaseAccess.Role(
                ownerUser, password("POSTERITY_DATABASE_OWNER_PASSWORD_FILE", ownerPasswordFile));
    return new DatabaseAccess(url, application, owner);
  }

  private static String password(String setting, @Nullable Path file) {
    if (file == null) {
      return "";
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new CannotStart(
          setting + " names " + file + ", which cannot be read",
          "Put the password in that file and let the user who runs posterity read it",
          e);
    }
  }
}

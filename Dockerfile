FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source

# Restore first: this layer changes only with the packages.
COPY global.json Directory.Build.props Directory.Packages.props ./
COPY WikiReader.Web/WikiReader.Web.csproj WikiReader.Web/Collector.props WikiReader.Web/packages.lock.json WikiReader.Web/
RUN dotnet restore WikiReader.Web --locked-mode -p:Configuration=Release

COPY appsettings.json .editorconfig ./
COPY WikiReader.Web/ WikiReader.Web/
RUN dotnet publish WikiReader.Web --configuration Release --no-restore --output /app \
    && mkdir /keys

# "extra" brings the tables of languages and time zones that a reader of all wikis needs.
FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app ./
# The key ring outlives the container: mount a volume here. 1654 is the application's user in the official images.
COPY --from=build --chown=1654:1654 /keys /keys
VOLUME /keys
ENV DataProtection__KeysPath=/keys
# The C library would keep a store of freed memory for each thread, eight megabytes in all.
ENV MALLOC_ARENA_MAX=2
# Bytes. What the compiler takes while it compiles comes in pieces of 64 KiB: given back at once, they leave no holes, seven megabytes in all.
ENV MALLOC_MMAP_THRESHOLD_=65536
USER 1654
EXPOSE 8080
ENTRYPOINT ["dotnet", "WikiReader.Web.dll"]

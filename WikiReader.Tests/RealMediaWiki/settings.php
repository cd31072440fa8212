<?php
// What the wiki of the tests has besides the installer's settings: an article path as Wikipedia has it, or the one that the file "paths" names,
// files, formulas, and a switch that makes it private.

$folder = getenv( 'WIKI_FOLDER' );

[ $wgScriptPath, $wgArticlePath ] = explode( ' ', @file_get_contents( "$folder/paths" ) ?: '/w /wiki/$1' );
$wgScript = "$wgScriptPath/index.php";
$wgRestPath = "$wgScriptPath/rest.php";
$wgLoadScript = "$wgScriptPath/load.php";
// Pages are cached with their links in them.
$wgCachePrefix = 'wiki-' . md5( $wgScriptPath . $wgArticlePath );
// In memory: SQLite lets one of the server's workers write at a time.
$wgMainCacheType = $wgParserCacheType = $wgSessionCacheType = CACHE_ACCEL;
$wgCacheDirectory = "$folder/cache";
$wgJobRunRate = 0;
$wgRightsUrl = 'https://creativecommons.org/licenses/by-sa/4.0/';
$wgRightsText = 'Creative Commons Attribution-Share Alike 4.0';

$wgEnableUploads = true;
$wgUploadDirectory = "$folder/images";
$wgUploadPath = "$wgScriptPath/images";
$wgFileExtensions = [ 'png', 'gif', 'jpg', 'jpeg', 'svg', 'wav' ];
$wgUseImageMagick = false;
$wgSVGConverter = 'rsvg';
$wgTmpDirectory = "$folder/cache";

$wgNamespacesWithSubpages[NS_TEMPLATE] = true;
$wgRestrictDisplayTitle = true;
$wgPageLanguageUseDB = true;
$wgCapitalLinks = true;

// Wikimedia's formula service is not to be had; router.php stands in for it.
$wgMathFullRestbaseURL = $wgServer . '/math/';
$wgMathUseInternalRestbasePath = false;

if ( file_exists( "$folder/private" ) ) {
    $wgGroupPermissions['*']['read'] = false;
}
